package vn.neuguong.testing.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every message that templates and code of a module name exists; an empty subclass per module runs it. What is put
 * together while running, such as {@code 'seat.' + seat}, is for the feature's own tests.
 */
public abstract class UsedMessagesTests {

    @Test
    void everyMessageThatIsNamedExists() throws IOException {
        var used = UsedMessages.in(Path.of(""));
        var known = knownKeys();

        assertThat(used).isNotEmpty();
        used.keySet().removeAll(known);
        assertThat(used).isEmpty();
    }

    private static Set<String> knownKeys() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var names = new TreeSet<String>();
        Arrays.stream(bundles).forEach(bundle -> names.add(String.valueOf(bundle.getFilename())));
        var keys = new HashSet<String>();
        names.stream()
                .filter(name -> !name.contains("_"))
                .forEach(
                        name -> keys.addAll(MessageBundle.named(name).messages().keySet()));
        return keys;
    }
}

package vn.neuguong.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.neuguong.testing.RepositoryRoot;
import vn.neuguong.testing.contracts.SchemaHistory;

/** What was sent is evidence: a wording or frame that was released is never changed, only followed by the next version. */
class WordingHistoryTests {

    private static final Pattern VERSIONED =
            Pattern.compile("notification-service/src/main/resources/mail/.*\\.v\\d+\\..*");

    private final SchemaHistory history = new SchemaHistory(RepositoryRoot.find());

    @Test
    void changesNothingThatWasReleased() {
        var released = history.lastRelease()
                .map(release -> history.filesAt(release, VERSIONED))
                .orElse(Map.of());
        assertThat(changed(released)).isEmpty();
    }

    @Test
    void noticesWhatIsChangedOrTakenAway() {
        var released = Map.of(
                "notification-service/src/main/resources/mail/pledge.sign/opened.v1.vi.yml", "subject: another",
                "notification-service/src/main/resources/mail/pledge.sign/opened.v0.vi.yml", "subject: gone");
        assertThat(changed(released)).hasSize(2);
    }

    private static Set<String> changed(Map<String, String> released) {
        var changed = new TreeSet<String>();
        released.forEach((path, words) -> {
            if (!words.equals(now(path))) {
                changed.add(path);
            }
        });
        return changed;
    }

    private static String now(String path) {
        var file = RepositoryRoot.find().resolve(path);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

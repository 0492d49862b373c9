package vn.neuguong.testing.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import vn.neuguong.testing.RepositoryRoot;

/** Which function of a service reads which topic, from the service's own {@code application.yml}. */
public final class Bindings {

    private static final Pattern DESTINATION =
            Pattern.compile("spring\\.cloud\\.stream\\.bindings\\.(\\w+)-in-0\\.destination");

    private Bindings() {}

    /** Topic by function of the service with the given short name: {@code award}. */
    public static Map<String, String> of(String service) {
        var settings = new FileSystemResource(
                RepositoryRoot.find().resolve(service + "-service/src/main/resources/application.yml"));
        var topics = new TreeMap<String, String>();
        try {
            for (var document : new YamlPropertySourceLoader().load(service, settings)) {
                for (var name : ((EnumerablePropertySource<?>) document).getPropertyNames()) {
                    var binding = DESTINATION.matcher(name);
                    if (binding.matches()) {
                        topics.put(binding.group(1), String.valueOf(document.getProperty(name)));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return topics;
    }
}

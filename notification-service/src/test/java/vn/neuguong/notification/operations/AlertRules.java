package vn.neuguong.notification.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The alert rules of this service as Prometheus reads them. */
public final class AlertRules {

    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    static final Path FILE = REPOSITORY.resolve("deploy/monitoring/rules/notification-service.yml");

    private static final Pattern METRIC = Pattern.compile("\\b(?:neuguong|resilience4j|messaging)_\\w+");

    private AlertRules() {}

    /** One rule, as far as it matters here. */
    record Rule(String name, String expression, Map<String, String> annotations) {}

    @SuppressWarnings("unchecked")
    static List<Rule> all() {
        try (var file = Files.newBufferedReader(FILE)) {
            Map<String, List<Map<String, Object>>> tree = new Yaml().load(file);
            return tree.get("groups").stream()
                    .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                    .map(rule -> new Rule((String) rule.get("alert"), (String) rule.get("expr"), (Map<String, String>)
                            rule.get("annotations")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every metric some rule asks for. */
    public static Set<String> metrics() {
        return all().stream()
                .flatMap(rule -> METRIC.matcher(rule.expression()).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

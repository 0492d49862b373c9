package vn.neuguong.testing.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The message keys a module names in so many words: in its templates and in its code; computed keys are not seen. */
final class UsedMessages {

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*([a-zA-Z][\\w.-]*)\\s*[(}]");
    private static final List<Pattern> IN_CODE = List.of(
            Pattern.compile("Fault\\s*\\.of\\(\\s*[^,;]+?,\\s*\"([\\w.-]+)\""),
            Pattern.compile("new\\s+InvalidInput\\(\\s*\"[^\"]*\"\\s*,\\s*\"([\\w.-]+)\""),
            Pattern.compile("Refusal\\s*\\.\\s*(?:notFound|conflict)\\(\\s*\"([\\w.-]+)\""),
            Pattern.compile("new\\s+Refusal\\(\\s*[^,;]+?,\\s*\"([\\w.-]+)\""),
            Pattern.compile("\"\\{([a-z][\\w-]*(?:\\.[\\w-]+)+)}\""));

    private UsedMessages() {}

    /** Each used key and where it is used. */
    static Map<String, Set<String>> in(Path module) {
        var used = new TreeMap<String, Set<String>>();
        collect(module.resolve("src/main/resources/templates"), ".html", List.of(IN_TEMPLATE), used);
        collect(module.resolve("src/main/java"), ".java", IN_CODE, used);
        return used;
    }

    private static void collect(Path folder, String ending, List<Pattern> patterns, Map<String, Set<String>> used) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                var text = Files.readString(file);
                for (var pattern : patterns) {
                    pattern.matcher(text)
                            .results()
                            .forEach(found -> used.computeIfAbsent(found.group(1), key -> new TreeSet<>())
                                    .add(folder.relativize(file).toString()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

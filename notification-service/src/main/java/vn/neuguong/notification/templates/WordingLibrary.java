package vn.neuguong.notification.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** All wordings on the class path; of each the newest version is the one in use. */
final class WordingLibrary {

    private static final Pattern PATH = Pattern.compile(
            ".*/mail/(?<kind>[^/]+)/(?<occasion>[a-z]+)\\.v(?<version>\\d+)\\.(?<language>[a-z]{2})\\.yml");

    private final Map<String, Entry> newest;

    private WordingLibrary(Map<String, Entry> newest) {
        this.newest = newest;
    }

    record Entry(TemplateVersion version, String language, Wording wording) {}

    static WordingLibrary load() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:/mail/*/*.yml");
            return new WordingLibrary(Stream.of(files)
                    .map(WordingLibrary::read)
                    .collect(Collectors.toMap(
                            entry -> entry.version().id(),
                            entry -> entry,
                            (one, other) -> Stream.of(one, other)
                                    .max(Comparator.comparingInt(
                                            entry -> entry.version().version()))
                                    .orElseThrow(),
                            TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException("Mail templates cannot be read", e);
        }
    }

    Optional<Entry> find(String kind, Occasion occasion, String language) {
        return Optional.ofNullable(newest.get(idOf(kind, occasion.name().toLowerCase(Locale.ROOT), language)));
    }

    Stream<Entry> entries() {
        return newest.values().stream();
    }

    private static Entry read(Resource file) {
        try (var in = file.getInputStream()) {
            var path = PATH.matcher(file.getURL().getPath());
            if (!path.matches()) {
                throw new IllegalStateException("Not the name of a mail template: " + file);
            }
            var tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var wording = JsonMapper.shared().convertValue(tree, Wording.class);
            return new Entry(
                    new TemplateVersion(
                            idOf(path.group("kind"), path.group("occasion"), path.group("language")),
                            Integer.parseInt(path.group("version"))),
                    path.group("language"),
                    wording);
        } catch (IOException e) {
            throw new UncheckedIOException("Mail template cannot be read: " + file, e);
        }
    }

    private static String idOf(String kind, String occasion, String language) {
        return kind + "." + occasion + "." + language;
    }
}

package vn.neuguong.notification.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** All words on the class path: kinds, wordings (of each the newest version is the one in use), and frames. */
@Component
class WordingLibrary {

    private static final Pattern WORDING = Pattern.compile(
            ".*/mail/(?<kind>[^/]+)/(?<occasion>[a-z]+)\\.v(?<version>\\d+)\\.(?<language>[a-z]{2})\\.yml");
    private static final Pattern KIND = Pattern.compile(".*/mail/(?<kind>[^/]+)/kind\\.yml");
    private static final Comparator<Entry> BY_VERSION =
            Comparator.comparingInt(entry -> entry.version().version());
    private static final Pattern FRAME =
            Pattern.compile(".*/mail/frame\\.v(?<version>\\d+)\\.(?<language>[a-z]{2})\\.yml");

    private final Map<TemplateVersion, Entry> all;
    private final Map<String, Entry> newest;
    private final Map<String, MailKind> kinds;
    private final Map<FrameName, FrameWords> frames;

    WordingLibrary() {
        all = read("mail/*/*.v*.yml", WORDING, WordingLibrary::version, WordingLibrary::entry);
        newest = all.values().stream()
                .collect(Collectors.toMap(
                        entry -> entry.version().id(), Function.identity(), BinaryOperator.maxBy(BY_VERSION)));
        kinds = read("mail/*/kind.yml", KIND, path -> path.group("kind"), WordingLibrary::kind);
        frames = read(
                "mail/frame.*.yml",
                FRAME,
                path -> new FrameName(Integer.parseInt(path.group("version")), path.group("language")),
                (path, words) -> JsonMapper.shared().convertValue(words, FrameWords.class));
    }

    /** One version of one wording. */
    record Entry(TemplateVersion version, String kind, Occasion occasion, String language, Wording wording) {}

    private record FrameName(int version, String language) {}

    /** The newest version. */
    Optional<Entry> find(String kind, Occasion occasion, String language) {
        return Optional.ofNullable(newest.get(idOf(kind, occasion.word(), language)));
    }

    Optional<Entry> entry(TemplateVersion version) {
        return Optional.ofNullable(all.get(version));
    }

    /** All versions. */
    Stream<Entry> entries() {
        return all.values().stream();
    }

    Optional<MailKind> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    Collection<MailKind> kinds() {
        return kinds.values();
    }

    Optional<FrameWords> frame(int version, String language) {
        return Optional.ofNullable(frames.get(new FrameName(version, language)));
    }

    Optional<FrameWords> newestFrame(String language) {
        return frames.keySet().stream()
                .filter(frame -> frame.language().equals(language))
                .max(Comparator.comparingInt(FrameName::version))
                .flatMap(newest -> frame(newest.version(), language));
    }

    private static TemplateVersion version(MatchResult path) {
        return new TemplateVersion(
                idOf(path.group("kind"), path.group("occasion"), path.group("language")),
                Integer.parseInt(path.group("version")));
    }

    private static Entry entry(MatchResult path, Map<String, Object> words) {
        return new Entry(
                version(path),
                path.group("kind"),
                occasion(path.group("occasion")),
                path.group("language"),
                JsonMapper.shared().convertValue(words, Wording.class));
    }

    private static Occasion occasion(String word) {
        return Stream.of(Occasion.values())
                .filter(occasion -> occasion.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No occasion of mails: " + word));
    }

    private static MailKind kind(MatchResult path, Map<String, Object> words) {
        words.put("id", path.group("kind"));
        return JsonMapper.shared().convertValue(words, MailKind.class);
    }

    private static <K, T> Map<K, T> read(
            String files,
            Pattern naming,
            Function<MatchResult, K> key,
            BiFunction<MatchResult, Map<String, Object>, T> interpretation) {
        var read = new HashMap<K, T>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:/" + files)) {
                var path = naming.matcher(file.getURL().getPath());
                if (!path.matches()) {
                    throw new IllegalStateException("Not the name of a mail template: " + file);
                }
                read.put(key.apply(path), interpretation.apply(path, tree(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Mail templates cannot be read", e);
        }
        return Map.copyOf(read);
    }

    private static Map<String, Object> tree(Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }

    private static String idOf(String kind, String occasion, String language) {
        return kind + "." + occasion + "." + language;
    }
}

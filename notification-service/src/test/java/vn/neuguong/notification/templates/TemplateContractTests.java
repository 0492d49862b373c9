package vn.neuguong.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.testing.RepositoryRoot;
import vn.neuguong.testing.ServiceContract;

/** Guards against a kind of task or announcement some producer publishes and nobody has words for, in either language. */
class TemplateContractTests {

    private static final String TASK = "task.opened.v1";
    private static final String ANNOUNCEMENT = "announcement.made.v1";
    private static final Set<Occasion> OF_TASKS = Set.of(Occasion.OPENED, Occasion.REMINDED, Occasion.OVERDUE);
    private static final Map<String, Occasion> OURS = Map.of(
            "notification.digest", Occasion.DIGEST,
            "notification.escalation", Occasion.ESCALATED,
            "notification.daily-clause", Occasion.DAILY,
            "notification.test", Occasion.ANNOUNCED);

    private static final List<ServiceContract> PRODUCERS = producers();

    private final WordingLibrary library = new WordingLibrary();

    /** Every service of the repository that promises tasks or announcements, so that a new one is not forgotten. */
    private static List<ServiceContract> producers() {
        try (var folders = Files.list(RepositoryRoot.find())) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("contracts/schemas")))
                    .map(folder ->
                            ServiceContract.of(folder.getFileName().toString().replace("-service", "")))
                    .filter(contract ->
                            contract.types().contains(TASK) || contract.types().contains(ANNOUNCEMENT))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasWordsForEverythingTheProducersPromise(String language) {
        var promised = promised();

        assertThat(promised).containsKeys("pledge.sign", "inspection.self-inspect", "award.granted");
        assertThat(missing(promised, language)).isEmpty();
    }

    @Test
    void hasWordsForNothingElse() {
        var promised = promised();
        assertThat(library.entries())
                .allSatisfy(entry -> assertThat(promised.getOrDefault(entry.kind(), Set.of()))
                        .as(entry.version().id())
                        .contains(entry.occasion()));
        assertThat(library.kinds()).extracting(MailKind::id).containsExactlyInAnyOrderElementsOf(promised.keySet());
    }

    @Test
    void namesEveryKindAndEveryTaskOfAListInBothLanguages() {
        assertThat(library.kinds()).allSatisfy(kind -> {
            assertThat(kind.names()).as(kind.id()).containsOnlyKeys("vi", "en");
            if (promised().getOrDefault(kind.id(), Set.of()).contains(Occasion.OPENED)) {
                assertThat(kind.items()).as(kind.id()).containsOnlyKeys("vi", "en");
            }
        });
    }

    /** Nobody may refuse what they have to do, or what they have a right to be told. */
    @Test
    void letsOnlyNewsBeRefused() {
        assertThat(library.kinds())
                .filteredOn(kind -> !kind.mandatory())
                .extracting(MailKind::id)
                .containsExactlyInAnyOrder("proposal.adopted", "notification.daily-clause")
                .allSatisfy(id -> assertThat(library.kind(id).orElseThrow().abouts())
                        .as("what readers of " + id + " choose")
                        .containsOnlyKeys("vi", "en"));
    }

    @Test
    void needsOnlyParametersTheExamplesHave() {
        for (var example : examplesOf(ANNOUNCEMENT)) {
            assertThat(parametersOf(example)).containsAll(needed(example, Occasion.ANNOUNCED));
        }
        for (var example : examplesOf(TASK)) {
            for (var occasion : OF_TASKS) {
                assertThat(parametersOf(example)).containsAll(needed(example, occasion));
            }
        }
    }

    private Iterable<String> needed(JsonNode example, Occasion occasion) {
        return library.find(example.path("kind").asString(), occasion, "vi")
                .orElseThrow()
                .wording()
                .parameters();
    }

    private static Set<String> parametersOf(JsonNode example) {
        return Set.copyOf(example.path("parameters").propertyNames());
    }

    private Set<String> missing(Map<String, Set<Occasion>> promised, String language) {
        var missing = new TreeSet<String>();
        promised.forEach((kind, occasions) -> occasions.stream()
                .filter(occasion -> library.find(kind, occasion, language).isEmpty())
                .forEach(occasion -> missing.add(kind + " " + occasion)));
        return missing;
    }

    private static Map<String, Set<Occasion>> promised() {
        var promised = new TreeMap<String, Set<Occasion>>();
        OURS.forEach((kind, occasion) -> promised.put(kind, Set.of(occasion)));
        kindsIn(TASK).forEach(kind -> promised.put(kind, OF_TASKS));
        kindsIn(ANNOUNCEMENT).forEach(kind -> promised.put(kind, Set.of(Occasion.ANNOUNCED)));
        return promised;
    }

    /** From the examples and from what the schemas allow: {@code const} or {@code enum}. */
    private static Set<String> kindsIn(String type) {
        var kinds = new TreeSet<String>();
        for (var example : examplesOf(type)) {
            kinds.add(example.path("kind").asString());
        }
        for (var schema : schemasOf(type)) {
            var kind = schema.path("properties").path("kind");
            kind.path("enum").forEach(value -> kinds.add(value.asString()));
            kind.path("const").asStringOpt().ifPresent(kinds::add);
        }
        return kinds;
    }

    private static List<JsonNode> examplesOf(String type) {
        return PRODUCERS.stream()
                .flatMap(producer -> producer.examplesOf(type).stream().map(producer::example))
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static List<JsonNode> schemasOf(String type) {
        return PRODUCERS.stream()
                .filter(producer -> producer.types().contains(type))
                .map(producer -> producer.schema(type))
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}

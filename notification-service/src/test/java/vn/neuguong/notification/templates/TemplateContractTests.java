package vn.neuguong.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.testing.ServiceContract;

/** Guards against a kind of task or announcement some producer publishes and nobody has words for. */
class TemplateContractTests {

    private static final List<ServiceContract> PRODUCERS =
            Stream.of("pledge", "inspection", "award").map(ServiceContract::of).toList();

    private final WordingLibrary library = WordingLibrary.load();

    @ParameterizedTest
    @EnumSource(names = {"OPENED", "REMINDED", "OVERDUE"})
    void hasWordsForEveryKindOfTaskTheProducersPromise(Occasion occasion) {
        var kinds = kindsIn("task.opened.v1");
        assertThat(kinds)
                .contains("pledge.sign", "inspection.self-inspect")
                .allSatisfy(kind ->
                        assertThat(library.find(kind, occasion, "vi")).as(kind).isPresent());
    }

    @Test
    void hasWordsForEveryKindOfAnnouncementTheProducersPromise() {
        var kinds = kindsIn("announcement.made.v1");
        assertThat(kinds)
                .contains("pledge.in-force", "award.granted")
                .allSatisfy(kind -> assertThat(library.find(kind, Occasion.ANNOUNCED, "vi"))
                        .as(kind)
                        .isPresent());
    }

    @Test
    void needsOnlyParametersTheExamplesHave() {
        for (var example : examplesOf("announcement.made.v1")) {
            assertThat(parametersOf(example))
                    .containsAll(needed(example.path("kind").asString(), Occasion.ANNOUNCED));
        }
        for (var example : examplesOf("task.opened.v1")) {
            for (var occasion : new Occasion[] {Occasion.OPENED, Occasion.REMINDED, Occasion.OVERDUE}) {
                assertThat(parametersOf(example))
                        .containsAll(needed(example.path("kind").asString(), occasion));
            }
        }
    }

    private Iterable<String> needed(String kind, Occasion occasion) {
        return library.find(kind, occasion, "vi").orElseThrow().wording().parameters();
    }

    private static Set<String> parametersOf(JsonNode example) {
        return Set.copyOf(example.path("parameters").propertyNames());
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
                .flatMap(producer -> producer.examples().stream()
                        .filter(name -> name.startsWith(type))
                        .map(producer::example))
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

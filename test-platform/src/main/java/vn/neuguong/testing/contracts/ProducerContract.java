package vn.neuguong.testing.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.testing.ServiceContract;

/**
 * Holds a producer to its contract, in both directions: what the code can raise is described, and what is described
 * can be raised. A service extends it and shows an event of every kind, raised by its own aggregates.
 */
public abstract class ProducerContract {

    private final ServiceContract contract;
    private final AsyncApi asyncApi;
    private final ServiceCode code;

    /** For the service with the given short name: {@code pledge}. */
    protected ProducerContract(String service) {
        contract = ServiceContract.of(service);
        asyncApi = AsyncApi.parse(contract.asyncApi());
        code = new ServiceCode(service);
    }

    /** Events of every kind and branch the aggregates raise. */
    protected abstract Stream<?> raised();

    @Test
    void showsHereEveryEventTheCodeCanRaise() {
        assertThat(code.events()).isNotEmpty();
        assertThat(raised().map(Object::getClass).collect(toSet()))
                .as("events raised in this test")
                .containsAll(code.events());
    }

    @Test
    void raisesOnlyEventsThatKeepTheContract() {
        assertThat(sent())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(contract.producerBreaches(event.type(), event.body()))
                        .as(event.type() + " " + event.body())
                        .isEmpty());
    }

    @Test
    void describesForEachTopicExactlyTheTypesItSends() {
        var sentTypes = sent().stream()
                .collect(groupingBy(
                        WireFormatCall.Sent::topic, mapping(WireFormatCall.Sent::type, toCollection(TreeSet::new))));
        Map<String, Set<String>> described = new TreeMap<>();
        asyncApi.channels().forEach(channel -> described.put(channel.topic(), new TreeSet<>(channel.types())));

        assertThat(described).isEqualTo(sentTypes);
    }

    @Test
    void hasOneSchemaForEachTypeAndRefersToEveryFile() {
        var types = asyncApi.channels().stream()
                .flatMap(channel -> channel.types().stream())
                .toList();

        assertThat(contract.types()).containsExactlyInAnyOrderElementsOf(types);
        assertThat(asyncApi.files())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                contract.types().stream().map(type -> "schemas/" + type + ".schema.json"),
                                contract.examples().stream().map(example -> "examples/" + example + ".json"))
                        .toList());
    }

    @Test
    void writesSchemasThatAreSchemas() {
        assertThat(contract.types())
                .allSatisfy(
                        type -> assertThat(contract.schemaFaults(type)).as(type).isEmpty());
    }

    @Test
    void showsOnlyExamplesThatKeepTheContract() {
        for (var type : contract.types()) {
            assertThat(contract.examplesOf(type))
                    .as("examples of " + type)
                    .isNotEmpty()
                    .allSatisfy(example -> assertThat(contract.producerBreaches(type, contract.example(example)))
                            .as(example)
                            .isEmpty());
        }
    }

    @Test
    void showsEveryBranchOfEverySchemaInSomeExample() {
        for (var type : contract.types()) {
            List<JsonNode> examples = contract.examplesOf(type).stream()
                    .map(contract::example)
                    .map(JsonMapper.shared()::readTree)
                    .toList();
            assertThat(ExampleBranches.unshown(JsonMapper.shared().readTree(contract.schema(type)), examples))
                    .as("branches of " + type)
                    .isEmpty();
        }
    }

    private List<WireFormatCall.Sent> sent() {
        var formats = code.wireFormats();
        return raised().map(event -> formats.stream()
                        .filter(format -> format.family().isInstance(event))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no wire format for " + event))
                        .toWire(event))
                .toList();
    }
}

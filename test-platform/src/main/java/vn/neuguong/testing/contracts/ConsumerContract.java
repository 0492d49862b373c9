package vn.neuguong.testing.contracts;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a consumer to the contracts of the producers it reads, straight from their folders: it needs nothing they do
 * not promise, understands each of their examples, and does not mind fields it does not know.
 */
public abstract class ConsumerContract {

    private static final String UNKNOWN = "aFieldOfTomorrow";
    private static final String MAP = "parameters";

    private final List<ConsumedType> consumed;

    /** For the service with the given short name: {@code award}. */
    protected ConsumerContract(String service) {
        consumed = ConsumedType.allOf(service);
    }

    @Test
    void needsOnlyFieldsThatAreRequired() {
        assertThat(consumed)
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(type.fields().missing()).as(type.toString()).isEmpty());
    }

    /** One record may read several types; what it takes for optional must then be known to one of them. */
    @Test
    void looksForNoFieldNobodyDescribes() {
        var byRecord = consumed.stream().collect(groupingBy(ConsumedType::wireRecord));

        assertThat(byRecord).allSatisfy((wireRecord, types) -> {
            var unknown = new ArrayList<>(types.getFirst().fields().unknown());
            types.forEach(type -> unknown.retainAll(type.fields().unknown()));
            assertThat(unknown).as(wireRecord.getName()).isEmpty();
        });
    }

    @Test
    void readsEveryExampleAndIgnoresWhatItDoesNotKnow() {
        for (var type : consumed) {
            for (var example : type.producer().examplesOf(type.type())) {
                var body = JsonMapper.shared().readTree(type.producer().example(example));
                var understood = type.read(body.toString());
                assertThat(understood).as(example).isNotNull();
                assertThat(type.read(withUnknownFields(body.deepCopy()).toString()))
                        .as(example + " with fields nobody knows")
                        .isEqualTo(understood);
            }
        }
    }

    /** Adds a field to every object except those read as a map, where every field is known. */
    private static JsonNode withUnknownFields(JsonNode body) {
        body.propertyStream()
                .filter(field -> !field.getKey().equals(MAP))
                .forEach(field -> withUnknownFields(field.getValue()));
        if (body.isArray()) {
            body.values().forEach(ConsumerContract::withUnknownFields);
        }
        if (body instanceof ObjectNode object) {
            object.put(UNKNOWN, "?");
        }
        return body;
    }
}

package vn.neuguong.testing.replay;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.neuguong.testing.ReceivedEvent;
import vn.neuguong.testing.ServiceContract;

/**
 * One event of a history before it has its number: an example of its producer, as it is or changed in the fields that
 * matter.
 *
 * @param binding the consumer that is told
 * @param example the name of the example, empty for a tombstone
 * @param key the id of the aggregate it is about
 */
public record Telling(
        ConsumedBinding binding,
        String example,
        String key,
        @Nullable ObjectNode body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Telling example(ConsumedBinding binding, String example) {
        var body = (ObjectNode)
                JSON.readTree(ServiceContract.of(binding.producer()).example(example));
        return new Telling(binding, example, keyOf(example, body), body);
    }

    static Telling tombstone(ConsumedBinding binding, String key) {
        return new Telling(binding, "", key, null);
    }

    /** By our contracts a body begins with the id of its aggregate; what follows a colon names a part of that. */
    private static String keyOf(String example, ObjectNode body) {
        var first = body.properties().iterator().next();
        if (!first.getKey().endsWith("Id") && !first.getKey().endsWith("Number")) {
            throw new IllegalStateException("The example " + example + " does not begin with the id of its aggregate");
        }
        return first.getValue().asString().split(":", 2)[0];
    }

    /** The same of another aggregate. */
    public Telling about(String newKey) {
        return new Telling(
                binding,
                example,
                newKey,
                body == null ? null : (ObjectNode) JSON.readTree(body.toString().replace(key, newKey)));
    }

    /** The same with another value in a field of the body. */
    public Telling with(String field, Object value) {
        if (body == null) {
            throw new IllegalStateException("A tombstone has no fields");
        }
        var changed = body.deepCopy();
        changed.set(field, JSON.valueToTree(value));
        return new Telling(binding, example, key, changed);
    }

    /** The same without an optional field of the body. */
    public Telling without(String field) {
        if (body == null) {
            throw new IllegalStateException("A tombstone has no fields");
        }
        var changed = body.deepCopy();
        changed.remove(field);
        return new Telling(binding, example, key, changed);
    }

    /** The CloudEvents type; of several examples of one type each has a remark after a plus sign. */
    String type() {
        return body == null ? ConsumedBinding.TOMBSTONE : example.split("\\+", 2)[0];
    }

    ReplayedEvent numbered(long sequence) {
        var event = ReceivedEvent.of(type(), body == null ? null : body.toString())
                .from("/" + binding.producer() + "-service")
                .about(key)
                .numbered(sequence);
        return new ReplayedEvent(binding.name(), event);
    }
}

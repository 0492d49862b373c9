package vn.neuguong.endtoend.chaos.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.neuguong.messaging.CloudEventHeaders;

/** Writes poison; each record carries an id by which it is known again, wherever it is buried. */
final class PoisonCabinet {

    /** Nearly all a topic takes. */
    private static final int LONG = 1_040_000;

    private final Topics topics;
    private int number;

    PoisonCabinet(Topics topics) {
        this.topics = topics;
    }

    synchronized void write(PoisonKind kind, String topic) {
        if (kind == PoisonKind.SAME_ID_OTHER_BODY) {
            topics.repeatWithOtherBody(topic);
            return;
        }
        var target = PoisonTarget.of(topic);
        var id = "poison-%d-%s".formatted(++number, kind);
        var key = kind == PoisonKind.NULL_KEY_AND_VALUE ? null : id.getBytes(UTF_8);
        topics.write(topic, key, body(kind), attributes(kind, target, id));
    }

    private static byte @Nullable [] body(PoisonKind kind) {
        return switch (kind) {
            case NULL_VALUE, NULL_KEY_AND_VALUE -> null;
            case BAD_JSON -> "{\"pledgeId\": \"không đóng ngoặc".getBytes(UTF_8);
            case OVER_LONG -> ("{\"pledgeId\": [\"" + "a".repeat(LONG) + "\"]}").getBytes(UTF_8);
            case WRONG_TYPE -> """
                {"pledgeId": {"id": 1}, "programmeId": {"id": 1}, "inspectionId": {"id": 1}, "taskId": {"id": 1}}\
                """.getBytes(UTF_8);
            case MISSING_FIELD, MISSING_ATTRIBUTE, UNKNOWN_VERSION, SAME_ID_OTHER_BODY -> "{}".getBytes(UTF_8);
        };
    }

    private static Map<String, String> attributes(PoisonKind kind, PoisonTarget target, String id) {
        var type = kind == PoisonKind.UNKNOWN_VERSION ? target.type().replaceFirst("v1$", "v99") : target.type();
        var attributes = new LinkedHashMap<String, String>();
        attributes.put(CloudEventHeaders.SPEC_VERSION, "1.0");
        attributes.put(CloudEventHeaders.ID, id);
        attributes.put(CloudEventHeaders.TYPE, type);
        attributes.put(CloudEventHeaders.SOURCE, "/" + target.topic().replaceFirst("\\..*", "") + "-service");
        attributes.put(CloudEventHeaders.SUBJECT, id);
        attributes.put(CloudEventHeaders.TIME, Instant.now().toString());
        attributes.put(CloudEventHeaders.SEQUENCE, "1");
        attributes.put(CloudEventHeaders.CORRELATION_ID, id);
        attributes.put(Injected.HEADER, id);
        if (kind == PoisonKind.MISSING_ATTRIBUTE) {
            attributes.remove(CloudEventHeaders.SEQUENCE);
        }
        return attributes;
    }
}

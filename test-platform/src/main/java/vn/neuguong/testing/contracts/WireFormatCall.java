package vn.neuguong.testing.contracts;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** One wire format of the code under test: which events it takes, and what it makes of them. */
record WireFormatCall(Class<?> family, Object format) {

    private static final String WIRE_FORMAT = "vn.neuguong.messaging.outbox.WireFormat";
    private static final String WIRE_JSON = "vn.neuguong.messaging.WireJson";

    /** An event as it would be sent. */
    record Sent(String topic, String type, String body) {}

    static WireFormatCall of(Class<?> format, Object... arguments) {
        try {
            Constructor<?> constructor = format.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            var family = ResolvableType.forClass(format)
                    .as(wireFormat())
                    .getGeneric(0)
                    .resolve(Void.class);
            return new WireFormatCall(family, constructor.newInstance(arguments));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(format.getName() + " cannot be made", failed);
        }
    }

    Sent toWire(Object event) {
        try {
            var topic = wireFormat().getMethod("topic").invoke(format);
            var wire = wireFormat().getMethod("toWire", Object.class).invoke(format, event);
            if (topic == null || wire == null) {
                throw new IllegalStateException(format + " made nothing of " + event);
            }
            var type = wire.getClass().getMethod("type").invoke(wire);
            var data = wire.getClass().getMethod("data").invoke(wire);
            return new Sent(topic.toString(), String.valueOf(type), json(data));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("No wire form of " + event, failed);
        }
    }

    private static String json(@Nullable Object data) throws ReflectiveOperationException {
        var mapper =
                ClassUtils.resolveClassName(WIRE_JSON, null).getMethod("mapper").invoke(null);
        if (!(mapper instanceof JsonMapper json)) {
            throw new IllegalStateException(WIRE_JSON + " has no mapper");
        }
        return json.writeValueAsString(data);
    }

    private static Class<?> wireFormat() {
        return ClassUtils.resolveClassName(WIRE_FORMAT, null);
    }
}

package vn.neuguong.messaging.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.ResolvableType;

/** Finds the wire format of a domain event by the sealed interface the event belongs to. */
final class WireFormats {

    private final List<WireFormat<?>> formats;
    private final Map<Class<?>, WireFormat<?>> byEventType = new ConcurrentHashMap<>();

    WireFormats(List<WireFormat<?>> formats) {
        this.formats = List.copyOf(formats);
    }

    @SuppressWarnings("unchecked")
    WireFormat<Object> of(Object event) {
        return (WireFormat<Object>) byEventType.computeIfAbsent(event.getClass(), this::find);
    }

    private WireFormat<?> find(Class<?> eventType) {
        return formats.stream()
                .filter(format -> familyOf(format).isAssignableFrom(eventType))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No WireFormat bean for the event " + eventType.getName()));
    }

    private static Class<?> familyOf(WireFormat<?> format) {
        return ResolvableType.forClass(format.getClass())
                .as(WireFormat.class)
                .getGeneric(0)
                .resolve(Void.class);
    }
}

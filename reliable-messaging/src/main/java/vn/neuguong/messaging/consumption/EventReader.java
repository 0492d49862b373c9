package vn.neuguong.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.messaging.CloudEventHeaders;
import vn.neuguong.messaging.WireJson;

/**
 * Reads CloudEvents from Kafka records. A field the consumer declares is required unless it is marked
 * {@link Nullable}; whatever cannot be read is poison, with the reason.
 */
final class EventReader {

    private final JsonMapper mapper = WireJson.mapper();
    private final Map<Class<?>, RecordComponent[]> required = new ConcurrentHashMap<>();

    /** The attributes of the record. */
    EventMetadata metadataOf(ConsumerRecord<byte[], byte[]> record) {
        return new EventMetadata(
                header(record, CloudEventHeaders.ID),
                header(record, CloudEventHeaders.TYPE),
                header(record, CloudEventHeaders.SOURCE),
                header(record, CloudEventHeaders.SUBJECT),
                timeOf(record),
                sequenceOf(record),
                optionalHeader(record, CloudEventHeaders.CAUSATION_ID),
                optionalHeader(record, CloudEventHeaders.CORRELATION_ID),
                optionalHeader(record, CloudEventHeaders.TRACEPARENT));
    }

    <T> T dataOf(ConsumerRecord<byte[], byte[]> record, Class<T> type) {
        var body = record.value();
        if (body == null) {
            throw new PoisonEventException("the body is missing");
        }
        T data;
        try {
            data = mapper.readValue(body, type);
        } catch (JacksonException unreadable) {
            throw new PoisonEventException(reasonOf(unreadable), unreadable);
        }
        if (data == null) {
            throw new PoisonEventException("the body is null");
        }
        requireComponents(data, "");
        return data;
    }

    /** Names the place and never quotes the content, which may be personal. */
    private static String reasonOf(JacksonException unreadable) {
        var path = unreadable.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "the body is not JSON of the expected form" : "the field " + path + " cannot be read";
    }

    private void requireComponents(Object data, String path) {
        if (!(data instanceof Record)) {
            return;
        }
        for (var component : componentsOf(data.getClass())) {
            var value = read(component, data);
            var name = path + component.getName();
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new PoisonEventException("the field " + name + " is missing");
            }
            switch (value) {
                case Iterable<?> elements -> elements.forEach(element -> requireElement(element, name + "[]"));
                case Map<?, ?> entries -> entries.values().forEach(element -> requireElement(element, name + "[]"));
                case null -> {}
                default -> requireComponents(value, name + ".");
            }
        }
    }

    private void requireElement(@Nullable Object element, String name) {
        if (element == null) {
            throw new PoisonEventException("an element of " + name + " is null");
        }
        requireComponents(element, name + ".");
    }

    private RecordComponent[] componentsOf(Class<?> type) {
        return required.computeIfAbsent(type, recordType -> {
            var components = recordType.getRecordComponents();
            for (var component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        });
    }

    private static @Nullable Object read(RecordComponent component, Object data) {
        try {
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Instant timeOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Instant.parse(header(record, CloudEventHeaders.TIME));
        } catch (DateTimeException unreadable) {
            throw new PoisonEventException("the header ce_time is not a time", unreadable);
        }
    }

    private static long sequenceOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Long.parseLong(header(record, CloudEventHeaders.SEQUENCE));
        } catch (NumberFormatException unreadable) {
            throw new PoisonEventException("the header ce_sequence is not a number", unreadable);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var value = optionalHeader(record, name);
        if (value == null) {
            throw new PoisonEventException("the header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String optionalHeader(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}

package vn.neuguong.testing.contracts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.testing.ServiceContract;

/**
 * One event type a service reads from one topic.
 *
 * @param producer the contract of the topic's writer
 * @param wireRecord the fields the service needs of it
 */
record ConsumedType(String topic, String type, Class<?> wireRecord, ServiceContract producer) {

    /** All types the consumers of a service registered, on each topic they are bound to that is described to have them. */
    static List<ConsumedType> allOf(String service) {
        var bindings = Bindings.of(service);
        var consumers = new ServiceCode(service).consumers();
        if (!bindings.keySet().equals(consumers.keySet())) {
            throw new AssertionError("The functions %s are bound, and the consumers are %s"
                    .formatted(bindings.keySet(), consumers.keySet()));
        }
        var found = new ArrayList<ConsumedType>();
        var unheard = new HashMap<Class<?>, Set<String>>();
        consumers.forEach((function, consumer) -> {
            var topic = String.valueOf(bindings.get(function));
            var producer = ServiceContract.of(topic.substring(0, topic.indexOf('.')));
            var described = AsyncApi.parse(producer.asyncApi()).channels().stream()
                    .filter(channel -> channel.topic().equals(topic))
                    .flatMap(channel -> channel.types().stream())
                    .toList();
            var heard = registrationsOf(consumer).entrySet().stream()
                    .filter(entry -> described.contains(entry.getKey()))
                    .map(entry -> new ConsumedType(topic, entry.getKey(), entry.getValue(), producer))
                    .toList();
            if (heard.isEmpty()) {
                throw new AssertionError("%s reads %s, and registers no type of it".formatted(function, topic));
            }
            found.addAll(heard);
            unheard.computeIfAbsent(
                            consumer,
                            _ -> new TreeSet<>(registrationsOf(consumer).keySet()))
                    .removeAll(described);
        });
        unheard.values().removeIf(Set::isEmpty);
        if (!unheard.isEmpty()) {
            throw new AssertionError("Types are registered that no producer describes: " + unheard);
        }
        return found;
    }

    /** What the consumer needs of the type, against what its schema promises. */
    NeededFields fields() {
        return NeededFields.of(wireRecord, JsonMapper.shared().readTree(producer.schema(type)));
    }

    /** The body as the consumer reads it. */
    @Nullable
    Object read(String body) {
        var mapper = ReflectionUtils.invokeMethod(
                ClassUtils.getMethod(ClassUtils.resolveClassName("vn.neuguong.messaging.WireJson", null), "mapper"),
                null);
        return mapper instanceof JsonMapper json ? json.readValue(body, wireRecord) : null;
    }

    private static Map<String, Class<?>> registrationsOf(Class<?> consumer) {
        try {
            var constructor = consumer.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            var registrations = field(
                    constructor.newInstance(Stream.of(constructor.getParameterTypes())
                            .map(Mockito::mock)
                            .toArray()),
                    "registrations");
            var types = new TreeMap<String, Class<?>>();
            if (registrations instanceof Map<?, ?> byType) {
                byType.forEach((type, registration) -> types.put(
                        String.valueOf(type), (Class<?>) Objects.requireNonNull(field(registration, "dataType"))));
            }
            return types;
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(consumer.getName() + " cannot be made", failed);
        }
    }

    private static @Nullable Object field(@Nullable Object owner, String name) {
        if (owner == null) {
            return null;
        }
        var field = ReflectionUtils.findField(owner.getClass(), name);
        if (field == null) {
            throw new AssertionError(owner.getClass().getName() + " has no field " + name);
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, owner);
    }

    @Override
    public String toString() {
        return "%s on %s, read as %s".formatted(type, topic, wireRecord.getName());
    }
}

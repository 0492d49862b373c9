package vn.neuguong.testing.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import vn.neuguong.testing.ServiceContract;

/**
 * One stream the service reads, with the consumer behind it.
 *
 * @param types the event types it has handlers for, {@link #TOMBSTONE} among them when it obeys erasures
 */
record ConsumedBinding(
        String name,
        String topic,
        Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> consumer,
        Set<String> types) {

    static final String TOMBSTONE = "tombstone";

    /** All streams of the service, as its {@code application.yml} binds them. */
    static List<ConsumedBinding> of(ApplicationContext service) {
        var names = service.getEnvironment().getRequiredProperty("spring.cloud.function.definition");
        return Stream.of(names.split(";")).map(name -> of(service, name)).toList();
    }

    @SuppressWarnings("unchecked")
    private static ConsumedBinding of(ApplicationContext service, String name) {
        var topic = service.getEnvironment()
                .getRequiredProperty("spring.cloud.stream.bindings.%s-in-0.destination".formatted(name));
        var consumer = (Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>>)
                AopTestUtils.getUltimateTargetObject(service.getBean(name));
        return new ConsumedBinding(name, topic, consumer, typesOf(consumer));
    }

    /** By reflection, since reliable-messaging is itself tested with this module and cannot be asked. */
    private static Set<String> typesOf(Object consumer) {
        var registrations = (Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(consumer, "registrations"));
        var types = new HashSet<String>();
        registrations.keySet().forEach(type -> types.add((String) type));
        if (ReflectionTestUtils.getField(consumer, "tombstoneHandler") != null) {
            types.add(TOMBSTONE);
        }
        return Set.copyOf(types);
    }

    /** The short name of the service that writes the topic. */
    String producer() {
        return topic.substring(0, topic.indexOf('.'));
    }

    /** The producer's examples of what is handled here. */
    List<String> examples() {
        return ServiceContract.of(producer()).examples().stream()
                .filter(example -> types.contains(example.split("\\+", 2)[0]))
                .toList();
    }

    /** How a failure names the handler. */
    String handlerOf(String type) {
        return "%s (%s) on %s".formatted(consumer.getClass().getSimpleName(), name, type);
    }

    void deliver(List<ReplayedEvent> batch) {
        consumer.accept(new GenericMessage<>(
                batch.stream().map(told -> told.event().asRecord(topic)).toList()));
    }
}

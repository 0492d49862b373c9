package vn.neuguong.messaging.operations;

import java.util.List;
import java.util.Map;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import vn.neuguong.messaging.consumption.EventConsumer;

/** All topics this service reads, by the name of the function that reads them. */
final class ConsumedTopics {

    private final List<ConsumedTopic> topics;

    ConsumedTopics(Map<String, EventConsumer> consumers, BindingServiceProperties bindings) {
        this.topics = consumers.entrySet().stream()
                .filter(named -> bindings.getBindings().containsKey(bindingOf(named.getKey())))
                .map(named -> topic(named.getKey(), named.getValue(), bindings))
                .toList();
    }

    List<ConsumedTopic> all() {
        return topics;
    }

    ConsumedTopic named(String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no consumer " + name + "; there are "
                        + topics.stream().map(ConsumedTopic::name).toList()));
    }

    private static ConsumedTopic topic(String name, EventConsumer consumer, BindingServiceProperties bindings) {
        BindingProperties binding = bindings.getBindingProperties(bindingOf(name));
        return new ConsumedTopic(name, bindingOf(name), binding.getDestination(), binding.getGroup(), consumer);
    }

    private static String bindingOf(String function) {
        return function + "-in-0";
    }
}

package vn.neuguong.messaging.operations;

import vn.neuguong.messaging.consumption.EventConsumer;

/** A topic this service reads, the group it reads it in, and the consumer that handles it. */
record ConsumedTopic(String name, String binding, String topic, String group, EventConsumer consumer) {

    String deadLetterTopic() {
        return topic + "." + group + ".dlq";
    }
}

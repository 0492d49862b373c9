package vn.neuguong.messaging.operations;

import com.mongodb.client.model.ReplaceOptions;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Consumers an operator has stopped. A hold is stored in {@code messaging-holds}, so it stops the consumer in every
 * instance within seconds, and still does after a restart, until it is lifted.
 */
final class ConsumerHolds {

    private static final Logger log = LoggerFactory.getLogger(ConsumerHolds.class);
    private static final String COLLECTION = "messaging-holds";

    private final MongoOperations mongo;
    private final ConsumedTopics topics;
    private final BindingsLifecycleController bindings;
    private final InstantSource clock;
    private final Set<String> stoppedHere = new HashSet<>();

    ConsumerHolds(
            MongoOperations mongo, ConsumedTopics topics, BindingsLifecycleController bindings, InstantSource clock) {
        this.mongo = mongo;
        this.topics = topics;
        this.bindings = bindings;
        this.clock = clock;
    }

    /** The names of the consumers that are on hold. */
    Set<String> names() {
        return mongo.getCollection(COLLECTION)
                .find()
                .map(hold -> hold.getString("_id"))
                .into(new TreeSet<>());
    }

    void hold(ConsumedTopic topic, String who) {
        mongo.getCollection(COLLECTION)
                .replaceOne(
                        new Document("_id", topic.name()),
                        new Document("_id", topic.name())
                                .append("who", who)
                                .append("since", Date.from(clock.instant())),
                        new ReplaceOptions().upsert(true));
        obey();
    }

    void lift(ConsumedTopic topic) {
        mongo.getCollection(COLLECTION).deleteOne(new Document("_id", topic.name()));
        obey();
    }

    /** Brings the consumers of this instance in line with what is stored. */
    synchronized void obey() {
        var held = names();
        for (var topic : topics.all()) {
            if (held.contains(topic.name()) && stoppedHere.add(topic.name())) {
                bindings.changeState(topic.binding(), State.STOPPED);
                log.warn("The consumer {} is on hold", topic.name());
            } else if (!held.contains(topic.name()) && stoppedHere.remove(topic.name())) {
                bindings.changeState(topic.binding(), State.STARTED);
                log.info("The consumer {} goes on", topic.name());
            }
        }
    }
}

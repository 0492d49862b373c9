package vn.neuguong.messaging.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Keeps in {@code messaging-operations} who did what to the messages of this service, when, why and how it ended. Other
 * operations of a service are kept beside them, so that there is one place to look.
 */
public final class OperationsJournal {

    private static final Logger log = LoggerFactory.getLogger(OperationsJournal.class);
    private static final String COLLECTION = "messaging-operations";

    private final MongoOperations mongo;
    private final InstantSource clock;
    private final MeterRegistry meters;

    OperationsJournal(MongoOperations mongo, InstantSource clock, MeterRegistry meters) {
        this.mongo = mongo;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * One line of the journal.
     *
     * @param outcome absent when the process died on the way
     */
    public record Entry(
            Instant at,
            String who,
            String why,
            String action,
            String target,
            @Nullable String outcome) {}

    /** Writes down the intent, acts, and writes down how it ended; what cannot be written down is not done. */
    public <T> T record(String who, String why, Enum<?> action, String target, Supplier<T> act) {
        var id = new ObjectId();
        mongo.getCollection(COLLECTION)
                .insertOne(new Document("_id", id)
                        .append("at", Date.from(clock.instant()))
                        .append("who", who)
                        .append("why", why)
                        .append("action", action.name())
                        .append("target", target));
        log.info("Operator {}: {} {}", who, action, target);
        meters.counter("messaging.operations", "action", action.name()).increment();
        try {
            var result = act.get();
            ended(id, String.valueOf(result));
            return result;
        } catch (RuntimeException failure) {
            ended(id, failure.toString());
            throw failure;
        }
    }

    /** The newest first. */
    public List<Entry> latest(int atMost) {
        return mongo.getCollection(COLLECTION)
                .find()
                .sort(new Document("_id", -1))
                .limit(atMost)
                .map(entry -> new Entry(
                        entry.getDate("at").toInstant(),
                        entry.getString("who"),
                        entry.getString("why"),
                        entry.getString("action"),
                        entry.getString("target"),
                        entry.getString("outcome")))
                .into(new ArrayList<>());
    }

    private void ended(ObjectId id, String outcome) {
        mongo.getCollection(COLLECTION)
                .updateOne(new Document("_id", id), new Document("$set", new Document("outcome", outcome)));
    }
}

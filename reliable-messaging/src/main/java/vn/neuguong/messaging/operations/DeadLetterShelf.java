package vn.neuguong.messaging.operations;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.support.GenericMessage;
import vn.neuguong.messaging.consumption.FailureReason;

/**
 * The dead letters of this service's group that nobody has dealt with yet. A letter is dealt with when it was handed
 * to its consumer again and handled, or when an operator has given it up; which ones are is stored in
 * {@code messaging-settled-letters}, for a topic forgets nothing.
 */
final class DeadLetterShelf {

    private static final String SETTLED = "messaging-settled-letters";

    private final ConsumedTopics topics;
    private final TopicReader reader;
    private final MongoOperations mongo;
    private final InstantSource clock;
    private volatile long count;

    DeadLetterShelf(ConsumedTopics topics, TopicReader reader, MongoOperations mongo, InstantSource clock) {
        this.topics = topics;
        this.reader = reader;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The oldest ones of each topic. */
    List<DeadLetter> open(int atMost) {
        var letters = new ArrayList<DeadLetter>();
        for (var topic : topics.all()) {
            forEachOpen(topic, record -> {
                letters.add(DeadLetter.of(topic, record));
                return letters.size() < atMost;
            });
        }
        return letters;
    }

    /** How many there were when {@link #recount} last looked. */
    long count() {
        return count;
    }

    /** Counts from the topics' offsets and the settled letters, and forgets of these what the topics have dropped. */
    void recount() {
        var extent = reader.extentOf(
                topics.all().stream().map(ConsumedTopic::deadLetterTopic).toList());
        extent.beginnings().forEach(this::forgetBefore);
        count = Math.max(0, extent.records() - mongo.getCollection(SETTLED).countDocuments());
    }

    private void forgetBefore(TopicPartition partition, long beginning) {
        if (beginning > 0) {
            mongo.getCollection(SETTLED)
                    .deleteMany(new Document("topic", partition.topic())
                            .append("partition", partition.partition())
                            .append("offset", new Document("$lt", beginning)));
        }
    }

    /** What became of letters that were handed to their consumer again. */
    record Replayed(int handled, List<DeadLetter> stillPoison) {}

    /**
     * Hands letters to their consumer again, in their order; for when the consumer has been mended.
     *
     * @param letterId one of them, or {@code null} for all of the consumer's
     */
    Replayed replay(ConsumedTopic topic, @Nullable String letterId, String who) {
        var handled = new ArrayList<String>();
        var stillPoison = new ArrayList<DeadLetter>();
        forEachOpen(topic, record -> {
            if (letterId == null || letterId.equals(DeadLetter.idOf(record))) {
                if (handles(topic, record)) {
                    settle(record, "HANDLED", who);
                    handled.add(DeadLetter.idOf(record));
                } else {
                    stillPoison.add(DeadLetter.of(topic, record));
                }
            }
            return true;
        });
        return new Replayed(handled.size(), stillPoison);
    }

    /** Gives a letter up. Returns whether there was such a letter. */
    boolean discard(ConsumedTopic topic, String letterId, String who) {
        var found = new ArrayList<String>();
        forEachOpen(topic, record -> {
            if (letterId.equals(DeadLetter.idOf(record))) {
                settle(record, "DISCARDED", who);
                found.add(letterId);
            }
            return found.isEmpty();
        });
        return !found.isEmpty();
    }

    private interface Visitor {
        boolean goOn(ConsumerRecord<byte[], byte[]> record);
    }

    private void forEachOpen(ConsumedTopic topic, Visitor visitor) {
        var settled = settledOf(topic);
        reader.read(topic.deadLetterTopic(), null, batch -> {
            for (var record : batch) {
                if (!settled.contains(DeadLetter.idOf(record)) && !visitor.goOn(record)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean handles(ConsumedTopic topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            topic.consumer().accept(new GenericMessage<>(List.of(record)));
            return true;
        } catch (BatchListenerFailedException failure) {
            if (FailureReason.isPoison(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private Set<String> settledOf(ConsumedTopic topic) {
        return mongo.getCollection(SETTLED)
                .find(new Document("topic", topic.deadLetterTopic()))
                .map(settled -> settled.getString("_id"))
                .into(new HashSet<>());
    }

    private void settle(ConsumerRecord<?, ?> record, String how, String who) {
        mongo.getCollection(SETTLED)
                .insertOne(new Document("_id", DeadLetter.idOf(record))
                        .append("topic", record.topic())
                        .append("partition", record.partition())
                        .append("offset", record.offset())
                        .append("how", how)
                        .append("who", who)
                        .append("at", Date.from(clock.instant())));
    }
}

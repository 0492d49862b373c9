package vn.neuguong.messaging.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.support.GenericMessage;
import vn.neuguong.messaging.consumption.FailureReason;

/**
 * Hands all events of a topic to their consumer once more, beside the running group: handlers are idempotent, so the
 * two do not disturb each other. What fails is tried again without bound, as in the group; poison is passed over, for
 * it already lies in the dead-letter topic.
 */
final class Rebuild {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ConsumedTopic topic;
    private final @Nullable Instant from;
    private final Instant startedAt;
    private final AtomicLong handled = new AtomicLong();
    private final AtomicLong poison = new AtomicLong();
    private volatile @Nullable String waitingFor;
    private volatile @Nullable Instant finishedAt;
    private volatile boolean stopped;

    Rebuild(ConsumedTopic topic, @Nullable Instant from, Instant startedAt) {
        this.topic = topic;
        this.from = from;
        this.startedAt = startedAt;
    }

    /**
     * How far it has come.
     *
     * @param waitingFor the failure that holds it up, if one does
     * @param finishedAt absent while it runs
     */
    record Progress(
            String consumer,
            Instant startedAt,
            @Nullable Instant from,
            long handled,
            long poison,
            @Nullable String waitingFor,
            @Nullable Instant finishedAt) {}

    Progress progress() {
        return new Progress(topic.name(), startedAt, from, handled.get(), poison.get(), waitingFor, finishedAt);
    }

    boolean isRunning() {
        return finishedAt == null;
    }

    /** Ends it at the next record. */
    void stop() {
        stopped = true;
    }

    void run(TopicReader reader, InstantSource clock) {
        try {
            reader.read(topic.topic(), from, this::deliver);
        } catch (RuntimeException broken) {
            waitingFor = FailureReason.of(broken);
            throw broken;
        } finally {
            finishedAt = clock.instant();
        }
    }

    private boolean deliver(List<ConsumerRecord<byte[], byte[]>> batch) {
        var rest = batch;
        while (!rest.isEmpty() && !stopped) {
            try {
                topic.consumer().accept(new GenericMessage<>(rest));
                handled.addAndGet(rest.size());
                waitingFor = null;
                return true;
            } catch (BatchListenerFailedException failure) {
                handled.addAndGet(failure.getIndex());
                rest = rest.subList(failure.getIndex(), rest.size());
                if (FailureReason.isPoison(failure)) {
                    poison.incrementAndGet();
                    rest = rest.subList(1, rest.size());
                } else {
                    waitingFor = FailureReason.of(failure);
                    pause();
                }
            }
        }
        return !stopped;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }
}

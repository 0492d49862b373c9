package vn.neuguong.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends the events of many documents at once and waits for the broker's acknowledgement of each. The events of one
 * document follow each other without waiting, and yet none can overtake another: the producer has one request in
 * flight (see {@link RelayProducer}), and when an event fails that others of its document may be queued behind, it is
 * closed on the spot with all that it has not sent.
 */
final class EventSender implements AutoCloseable {

    /** Events handed over before the acknowledgements are awaited; bounds what has to be sent again after an abort. */
    private static final int WAVE = 5_000;

    private final Supplier<Producer<String, byte[]>> producers;
    private final EventRecords records;
    private @Nullable Producer<String, byte[]> producer;

    EventSender(Supplier<Producer<String, byte[]>> producers, EventRecords records) {
        this.producers = producers;
        this.records = records;
    }

    /**
     * Afterwards each outbox knows how many of its events are acknowledged, and why the next one is not if it failed.
     *
     * @param mayGoOn asked before each wave: whether this relay is still the active one
     */
    void send(List<DueOutbox> outboxes, BooleanSupplier mayGoOn) throws InterruptedException {
        var waiting = outboxes;
        while (!waiting.isEmpty() && mayGoOn.getAsBoolean()) {
            var wave = new Wave(openProducer());
            wave.send(waiting);
            if (wave.isBroken()) {
                close();
                return;
            }
            waiting = waiting.stream().filter(outbox -> outbox.next() != null).toList();
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private Producer<String, byte[]> openProducer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    /** What is in flight together. */
    private final class Wave {

        private record InFlight(DueOutbox outbox, Future<?> acknowledgement) {}

        private final Producer<String, byte[]> open;
        private final Thread relay = Thread.currentThread();
        private final List<InFlight> inFlight = new ArrayList<>();
        private final Map<String, Throwable> unreachable = new HashMap<>();
        private volatile boolean aborted;

        Wave(Producer<String, byte[]> open) {
            this.open = open;
        }

        /** Whether the producer takes nothing more. */
        boolean isBroken() {
            return aborted;
        }

        void send(List<DueOutbox> waiting) throws InterruptedException {
            for (var outbox : waiting) {
                handOver(outbox);
            }
            if (!aborted) {
                open.flush();
            }
            for (var sent : inFlight) {
                settle(sent);
            }
        }

        private void handOver(DueOutbox outbox) {
            for (var event = outbox.next();
                    event != null && !aborted && inFlight.size() < WAVE;
                    event = outbox.next()) {
                var reason = unreachable.get(event.topic());
                if (reason == null) {
                    hand(outbox, event);
                } else {
                    outbox.failed(reason);
                }
            }
        }

        private void hand(DueOutbox outbox, OutboxEvent event) {
            try {
                var acknowledgement = open.send(records.of(event), (_, refusal) -> {
                    if (refusal != null) {
                        refused(outbox, event, refusal);
                    }
                });
                outbox.handedOver();
                inFlight.add(new InFlight(outbox, acknowledgement));
            } catch (KafkaException | IllegalStateException unusable) {
                if (!aborted) {
                    outbox.failed(unusable);
                    aborted = true;
                }
            }
        }

        /** Called by the producer, at once or from its own thread. */
        private void refused(DueOutbox outbox, OutboxEvent event, Exception refusal) {
            if (aborted) {
                return;
            }
            outbox.failed(refusal);
            if (Thread.currentThread().equals(relay)) {
                if (!Unsendable.because(refusal)) {
                    // The producer has just waited max.block.ms for the topic: not again for every other event.
                    unreachable.put(event.topic(), refusal);
                }
            } else if (outbox.hasSeveralEvents()) {
                aborted = true;
                open.close(Duration.ZERO);
            }
        }

        private void settle(InFlight sent) throws InterruptedException {
            try {
                sent.acknowledgement().get();
                sent.outbox().acknowledged();
            } catch (ExecutionException notAcknowledged) {
                sent.outbox().notAcknowledged();
            }
        }
    }
}

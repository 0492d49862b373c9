package vn.neuguong.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventSenderUnitTests {

    private final List<StubProducer> producers = new CopyOnWriteArrayList<>();
    private final CountDownLatch awaitsAnswers = new CountDownLatch(1);
    private boolean acknowledging = true;
    private final EventSender sender = new EventSender(
            () -> {
                producers.add(new StubProducer());
                return producers.getLast();
            },
            new EventRecords("/pledge-service"));

    /** Kafka's own mock, which can be told when to answer. */
    private final class StubProducer extends MockProducer<String, byte[]> {

        StubProducer() {
            super(acknowledging, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public void flush() {
            if (acknowledging) {
                super.flush();
            } else {
                awaitsAnswers.countDown();
            }
        }
    }

    @Test
    void sendsAllEventsInOrder() throws Exception {
        var outbox = outbox("thu-1", "e1", "e2", "e3");

        sender.send(List.of(outbox), () -> true);

        assertThat(sentIds()).containsExactly("e1", "e2", "e3");
        assertThat(outbox.isPublished()).isTrue();
    }

    @Test
    void stopsBetweenTwoWavesWhenAnotherRelayHasTakenOver() throws Exception {
        var waves = new AtomicInteger();
        var ids = IntStream.rangeClosed(1, 5_001).mapToObj(n -> "e" + n).toArray(String[]::new);
        var outbox = outbox("thu-1", ids);

        sender.send(List.of(outbox), () -> waves.incrementAndGet() == 1);

        assertThat(sentIds()).hasSize(5_000);
        assertThat(outbox.sentIds()).hasSize(5_000);
        assertThat(outbox.failure()).isNull();
    }

    @Test
    void sendsNoLaterEventOfADocumentWhoseEarlierOneIsRefusedAtOnce() throws Exception {
        sender.send(List.of(outbox("khac", "e0")), () -> true);
        producers.getFirst().sendException = new TimeoutException("broker away");
        var outbox = outbox("thu-1", "e1", "e2");

        sender.send(List.of(outbox), () -> true);

        assertThat(sentIds()).containsExactly("e0");
        assertThat(outbox.sentIds()).isEmpty();
        assertThat(outbox.failure()).isInstanceOf(TimeoutException.class);
    }

    @Test
    void closesTheProducerWhenAnEventFailsThatOthersOfItsDocumentFollow() throws Exception {
        acknowledging = false;
        var several = outbox("thu-1", "e1", "e2");
        var single = outbox("thu-2", "e3");

        var sending = sendInBackground(several, single);
        var producer = producers.getFirst();
        producer.errorNext(new TimeoutException("no answer"));
        assertThat(producer.closed()).isTrue();
        abortQueued(producer, 2);
        sending.get();

        assertThat(several.failure()).isInstanceOf(TimeoutException.class);
        assertThat(several.sentIds()).isEmpty();
        assertThat(single.failure()).isNull();
        assertThat(single.isPublished()).isFalse();
    }

    @Test
    void countsNoAcknowledgementBehindAMissingOne() throws Exception {
        acknowledging = false;
        var outbox = outbox("thu-1", "e1", "e2", "e3");

        var sending = sendInBackground(outbox);
        var producer = producers.getFirst();
        producer.completeNext();
        producer.errorNext(new TimeoutException("no answer"));
        producer.completeNext();
        sending.get();

        assertThat(outbox.sentIds()).containsExactly("e1");
    }

    @Test
    void goesOnWithAnotherProducerWhenOneHasBecomeUnusable() throws Exception {
        sender.send(List.of(outbox("thu-1", "e1")), () -> true);
        producers.getFirst().close(Duration.ZERO);
        var outbox = outbox("thu-2", "e2");

        sender.send(List.of(outbox), () -> true);
        assertThat(outbox.failure()).isInstanceOf(IllegalStateException.class);
        var again = outbox("thu-2", "e2");
        sender.send(List.of(again), () -> true);

        assertThat(again.isPublished()).isTrue();
        assertThat(producers).hasSize(2);
    }

    @Test
    void keepsTheFailureOfOneDocumentFromTheOthersOfItsWave() throws Exception {
        acknowledging = false;
        var failing = outbox("thu-1", "e1");
        var good = outbox("thu-2", "e2");

        var sending = sendInBackground(failing, good);
        var producer = producers.getFirst();
        producer.errorNext(new TimeoutException("no answer"));
        producer.completeNext();
        sending.get();

        assertThat(failing.failure()).isInstanceOf(TimeoutException.class);
        assertThat(good.isPublished()).isTrue();
        assertThat(producer.closed()).isFalse();
    }

    /** What a closed producer does with what it has not sent. */
    private static void abortQueued(MockProducer<String, byte[]> producer, int records) {
        for (var n = 0; n < records; n++) {
            producer.errorNext(new KafkaException("Producer is closed forcefully."));
        }
    }

    /** Returns when the relay waits for the broker's answers, which the test gives. */
    private Future<?> sendInBackground(DueOutbox... outboxes) throws InterruptedException {
        var sending = new FutureTask<@Nullable Void>(() -> {
            sender.send(List.of(outboxes), () -> true);
            return null;
        });
        Thread.ofVirtual().start(sending);
        awaitsAnswers.await();
        return sending;
    }

    private List<String> sentIds() {
        return producers.stream()
                .flatMap(producer -> producer.history().stream())
                .map(ProducerRecord::headers)
                .map(headers -> new String(headers.lastHeader("ce_id").value(), UTF_8))
                .toList();
    }

    private static DueOutbox outbox(String id, String... eventIds) {
        var events = Stream.of(eventIds)
                .map(eventId -> new Document("eventId", eventId)
                        .append("topic", "pledge.pledges")
                        .append("key", id)
                        .append("type", "note.written.v1")
                        .append("sequence", 1L)
                        .append("occurredAt", new Date(0))
                        .append("correlationId", "c")
                        .append("data", new Binary("{}".getBytes(UTF_8))))
                .toList();
        return DueOutbox.of(new Document("_id", id)
                .append("version", 1L)
                .append(
                        "outbox",
                        new Document("since", new Date(0)).append("attempts", 0).append("events", events)));
    }
}

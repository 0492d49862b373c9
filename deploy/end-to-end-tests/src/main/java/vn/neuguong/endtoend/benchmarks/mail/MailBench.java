package vn.neuguong.endtoend.benchmarks.mail;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.endtoend.benchmarks.machine.Services;

/**
 * notification-service between a topic it reads and a mail server that takes all, watched from outside: by what it has
 * stored, and by what the server has taken.
 */
final class MailBench implements AutoCloseable {

    static final int CONNECTIONS = 4;

    private static final String NAME = "notification";
    private static final String GROUP = "notification-service";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Workbench bench;
    private final Mailing mailing;
    private final StubOwner owner = new StubOwner();
    private final SmtpSink sink = new SmtpSink();
    private final MongoClient client;

    MailBench(Workbench bench, int people) throws IOException, InterruptedException {
        this.bench = bench;
        this.client = MongoClients.create(bench.servers().databaseUri(NAME));
        var offset = OfficeHours.offsetAt(Instant.now());
        Files.writeString(bench.folder().resolve("clock"), offset.toString());
        this.mailing = new Mailing(bench.repository(), people, offset);
        bench.topics().empty(Mailing.PEOPLE);
        bench.topics().fill(mailing.roster());
    }

    Mailing mailing() {
        return mailing;
    }

    SmtpSink sink() {
        return sink;
    }

    /** Starts the service on an empty database and an empty topic of tasks, and waits until it knows everybody. */
    Services.Service start() throws InterruptedException {
        bench.topics().forget(GROUP);
        bench.topics().empty(Mailing.TASKS);
        database().drop();
        var service = bench.services()
                .start(
                        NAME,
                        Map.ofEntries(
                                Map.entry("NEUGUONG_DELIVERY_PROVIDERS_SINK_HOST", "127.0.0.1"),
                                Map.entry("NEUGUONG_DELIVERY_PROVIDERS_SINK_PORT", "" + sink.port()),
                                Map.entry("NEUGUONG_OWNERS_PLEDGE", owner.address()),
                                Map.entry("NEUGUONG_OWNERS_INSPECTION", owner.address()),
                                Map.entry("NEUGUONG_OWNERS_AWARD", owner.address()),
                                Map.entry("NEUGUONG_IDENTITY_ISSUER", owner.address()),
                                Map.entry("NEUGUONG_CLIENT_SECRET", "none"),
                                Map.entry("NEUGUONG_DELIVERY_WORKERS", "" + CONNECTIONS),
                                Map.entry("NEUGUONG_DELIVERY_MISSING_LONGEST", "2s")));
        until(
                "all people are read",
                () -> database().getCollection("people").estimatedDocumentCount() == mailing.people());
        return service;
    }

    /** Publishes everybody's task. */
    void publishTasks(String programme) throws InterruptedException {
        bench.topics().fill(mailing.tasks(programme));
    }

    /** Waits until a mail for everybody is in the queue. */
    void awaitQueued() throws InterruptedException {
        until(
                "all mails are queued",
                () -> database().getCollection("deliveries").estimatedDocumentCount() == mailing.people());
    }

    /** Mails per second from the moment the first tenth is accepted until all are. */
    double acceptedPerSecond() throws InterruptedException {
        return perSecondUntil(() -> sink.accepted() >= mailing.people());
    }

    /** Mails per second from the moment the first tenth is accepted until the acceptance of all is stored. */
    double recordedPerSecond() throws InterruptedException {
        return perSecondUntil(() -> sink.accepted() >= mailing.people() && recorded() == mailing.people());
    }

    private double perSecondUntil(BooleanSupplier end) throws InterruptedException {
        until("the first mails are accepted", () -> sink.accepted() >= mailing.people() / 10);
        var first = sink.accepted();
        var firstAt = System.nanoTime();
        until("all mails are accepted", end);
        var seconds = (System.nanoTime() - firstAt) / 1e9;
        if (sink.accepted() != mailing.people()) {
            throw new IllegalStateException("%d mails came for %d people".formatted(sink.accepted(), mailing.people()));
        }
        return (mailing.people() - first) / seconds;
    }

    private long recorded() {
        return database().getCollection("deliveries").countDocuments(Filters.eq("status", "ACCEPTED"));
    }

    private MongoDatabase database() {
        return client.getDatabase(NAME);
    }

    /** Looks again and again, seldom enough to cost nothing. */
    private static void until(String wanted, BooleanSupplier reached) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain until " + wanted);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    @Override
    public void close() {
        sink.close();
        owner.close();
        client.close();
    }
}

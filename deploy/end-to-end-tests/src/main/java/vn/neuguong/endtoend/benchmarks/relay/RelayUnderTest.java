package vn.neuguong.endtoend.benchmarks.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.messaging.outbox.OutboxRelay;

/** The real relay: held while a backlog is stored through Spring Data, then timed until all of it is published. */
final class RelayUnderTest implements AutoCloseable {

    private static final int STORED_AT_ONCE = 1_000;
    /** One document takes its events in several commands, as it would while the broker is away. */
    private static final int RAISED_AT_ONCE = 500;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    private final ConfigurableApplicationContext context;
    private final OutboxRelay relay;
    private final MongoOperations mongo;
    private final MeterRegistry meters;

    RelayUnderTest(Workbench bench) {
        context = RelayApplication.start(bench, Map.of());
        relay = context.getBean(OutboxRelay.class);
        mongo = context.getBean(MongoOperations.class);
        meters = context.getBean(MeterRegistry.class);
        relay.stop();
    }

    /** Times the relay from its start until the last event is acknowledged and cleared. */
    Publication publish(Backlog backlog) {
        mongo.dropCollection(Entry.class);
        relay.start(); // makes the indexes anew, which is not what is timed
        relay.stop();
        store(backlog);
        var before = published();
        var began = System.nanoTime();
        relay.start();
        var first = awaitPublished(before, 1);
        var firstAt = System.nanoTime();
        awaitPublished(before, backlog.events());
        var ended = System.nanoTime();
        relay.stop(); // so that it does not poll while the bare side is timed
        var seconds = (ended - began) / 1e9;
        var rest = backlog.events() - first;
        return new Publication(seconds, rest > 0 ? (ended - firstAt) / 1e9 / rest : seconds / backlog.events());
    }

    private double awaitPublished(double before, int wanted) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var published = published() - before;
            if (published >= wanted) {
                return published;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("only %.0f of %d are published".formatted(published, wanted));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void store(Backlog backlog) {
        for (var from = 0; from < backlog.documents(); from += STORED_AT_ONCE) {
            var entries = new ArrayList<Entry>();
            for (var number = from; number < Math.min(from + STORED_AT_ONCE, backlog.documents()); number++) {
                entries.add(new Entry("entry-" + number).write(Math.min(backlog.eventsEach(), RAISED_AT_ONCE)));
            }
            mongo.insertAll(entries);
        }
        for (var raised = RAISED_AT_ONCE; raised < backlog.eventsEach(); raised += RAISED_AT_ONCE) {
            for (var entry : mongo.findAll(Entry.class)) {
                mongo.save(entry.write(Math.min(RAISED_AT_ONCE, backlog.eventsEach() - raised)));
            }
        }
    }

    private double published() {
        return meters.get("messaging.outbox.published").counter().count();
    }

    @Override
    public void close() {
        context.close();
    }
}

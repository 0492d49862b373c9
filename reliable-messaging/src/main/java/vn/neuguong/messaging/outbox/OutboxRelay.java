package vn.neuguong.messaging.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes stored events: reads due outboxes, sends their events, waits for every acknowledgement, and only then
 * clears them. At least once, in order per document. One relay of a service is active at a time.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final OutboxCollections collections;
    private final OutboxStore store;
    private final EventSender sender;
    private final RelayLease lease;
    private final RelayWakeUp wakeUp;
    private final RelaySettings settings;
    private final RelayMeters meters;
    private volatile boolean running;
    private long lastSweepNanos = System.nanoTime() - Long.MAX_VALUE / 2;
    private final Executor background =
            task -> Thread.ofVirtual().name("outbox-settling").start(task);
    private @Nullable Thread thread;

    OutboxRelay(
            OutboxCollections collections,
            OutboxStore store,
            EventSender sender,
            RelayLease lease,
            RelayWakeUp wakeUp,
            RelaySettings settings,
            RelayMeters meters) {
        this.collections = collections;
        this.store = store;
        this.sender = sender;
        this.lease = lease;
        this.wakeUp = wakeUp;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public void start() {
        collections.ensureIndexes();
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        var relaying = thread;
        if (relaying == null) {
            return;
        }
        wakeUp.call();
        try {
            relaying.join(settings.stopWithin());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the consumers and the web server, whose last commands still raise events. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private void run() {
        var failures = 0;
        while (running) {
            try {
                if (!lease.hold() || !relayDue(nextToLookAt())) {
                    wakeUp.await(lease.nextLook(settings.pollInterval()));
                }
                failures = 0;
            } catch (InterruptedException interrupted) {
                break;
            } catch (RuntimeException | Error failure) {
                failures++;
                log.warn("Outbox relay paused after {} failure(s): {}", failures, failure.toString());
                pause(OutboxStore.backOff(failures));
            }
        }
        releaseLease();
        sender.close();
    }

    /**
     * What commits have touched; and all collections once a poll interval, however busy one of them is: back-offs fall
     * due without a commit, and other instances' commits wake only their own relay.
     */
    private Collection<String> nextToLookAt() {
        var touched = wakeUp.touched();
        if (!touched.isEmpty()
                && System.nanoTime() - lastSweepNanos < settings.pollInterval().toNanos()) {
            return touched;
        }
        lastSweepNanos = System.nanoTime();
        return collections.names();
    }

    /** @return whether more is waiting than one pass could take */
    private boolean relayDue(Collection<String> names) throws InterruptedException {
        var more = false;
        for (var name : names) {
            if (lease.hold()) {
                more |= relayDue(name);
            }
        }
        return more;
    }

    /** While one slice is in flight, the one before it is settled and the one after it is read. */
    private boolean relayDue(String collection) throws InterruptedException {
        var fence = lease.fence();
        try (var due = store.due(collection)) {
            List<DueOutbox> sent = List.of();
            var slice = due.nextSlice();
            while (!slice.isEmpty() && lease.hold() && lease.fence() == fence) {
                var before = sent;
                var meanwhile = CompletableFuture.supplyAsync(
                        () -> {
                            settle(collection, before);
                            return due.nextSlice();
                        },
                        background);
                sender.send(slice, lease::hold);
                sent = slice;
                slice = meanwhile.join();
            }
            settle(collection, sent);
            return due.wereTooMany();
        }
    }

    /** Clearing is right at any time; putting off is for the holder of the lease, and the fence sees to the rest. */
    private void settle(String collection, List<DueOutbox> sent) {
        if (sent.isEmpty()) {
            return;
        }
        store.clearAcknowledged(collection, sent);
        store.postponeFailed(collection, sent, lease.fence());
        meters.settled(sent);
    }

    private void pause(Duration atMost) {
        try {
            wakeUp.await(atMost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void releaseLease() {
        try {
            lease.release();
        } catch (RuntimeException databaseAway) {
            log.info("The relay's lease was not released and will expire: {}", databaseAway.toString());
        }
    }
}

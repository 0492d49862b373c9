package vn.neuguong.messaging.outbox;

import java.time.Duration;
import java.util.Collection;
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
                    wakeUp.await(settings.pollInterval());
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

    /** @return whether more is waiting than one batch could take */
    private boolean relayDue(Collection<String> names) throws InterruptedException {
        var more = false;
        for (var name : names) {
            if (!lease.hold()) {
                continue;
            }
            var batch = store.due(name);
            if (batch.isEmpty()) {
                continue;
            }
            sender.send(batch, lease::hold);
            store.clearAcknowledged(name, batch);
            if (lease.hold()) {
                store.postponeFailed(name, batch, lease.fence());
            }
            meters.settled(batch);
            more |= store.isFull(batch);
        }
        return more;
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

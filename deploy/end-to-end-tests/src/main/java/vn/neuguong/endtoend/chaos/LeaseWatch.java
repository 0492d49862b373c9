package vn.neuguong.endtoend.chaos;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import vn.neuguong.endtoend.chaos.faults.Fault;
import vn.neuguong.endtoend.chaos.faults.FaultWindow;
import vn.neuguong.local.launcher.ProcessName;

/** Sees who holds the lease of each service's relay, and so how long a relay that was killed is missed. */
final class LeaseWatch implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** A change of hands later than this after a kill has another reason. */
    private static final Duration BELONGS_TOGETHER = Duration.ofSeconds(15);

    private final MongoClient client;
    private final Thread watcher;
    private final Map<ProcessName, String> holders = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    /** Another instance of the service has become the relay. */
    record Change(ProcessName service, Instant at) {}

    /** @param database reached without the proxy, so that it is seen as it is */
    LeaseWatch(String database) {
        client = MongoClients.create(database);
        watcher = Thread.ofPlatform().name("lease-watch").daemon().start(this::watch);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                ProcessName.SERVICES.forEach(this::look);
                Thread.sleep(BETWEEN_LOOKS);
            } catch (MongoException databaseAway) {
                // Looked at again when it is back.
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private void look(ProcessName service) {
        holderOf(service).ifPresent(holder -> {
            var before = holders.put(service, holder);
            if (before != null && !before.equals(holder)) {
                seen(new Change(service, Instant.now()));
            }
        });
    }

    private Optional<String> holderOf(ProcessName service) {
        var lease = client.getDatabase(service.text())
                .getCollection("messaging-leases")
                .find(new Document("_id", "outbox-relay"))
                .first();
        return Optional.ofNullable(lease == null ? null : lease.getString("holder"));
    }

    private synchronized void seen(Change change) {
        changes.add(change);
    }

    /** From the kill of an instance that was the relay until another one is, while the database was in order. */
    synchronized List<Duration> takeovers(List<FaultWindow> faults) {
        return takeovers(faults, changes);
    }

    static List<Duration> takeovers(List<FaultWindow> faults, List<Change> changes) {
        return faults.stream()
                .filter(window -> faults.stream().noneMatch(other -> touchesDatabase(other, window.from())))
                .flatMap(window -> window.fault() instanceof Fault.Kill(var member)
                        ? changes.stream()
                                .filter(change -> change.service() == member.name())
                                .map(change -> Duration.between(window.from(), change.at()))
                                .filter(late -> late.isPositive() && late.compareTo(BELONGS_TOGETHER) < 0)
                                .limit(1)
                        : Stream.empty())
                .toList();
    }

    private static boolean touchesDatabase(FaultWindow window, Instant kill) {
        var concerns = switch (window.fault()) {
            case Fault.Kill(var member) -> member.name() == ProcessName.MONGO;
            case Fault.Suspend(var member) -> member.name() == ProcessName.MONGO;
            case Fault.Disturb disturb -> disturb.before() == ProcessName.MONGO;
            default -> false;
        };
        return concerns
                && window.from().isBefore(kill.plus(BELONGS_TOGETHER))
                && window.to().plus(BELONGS_TOGETHER).isAfter(kill);
    }

    @Override
    public void close() {
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}

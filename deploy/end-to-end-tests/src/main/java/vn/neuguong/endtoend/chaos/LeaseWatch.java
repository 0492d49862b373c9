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
import vn.neuguong.endtoend.chaos.checker.Facts.Takeover;
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

    /** What became of the relays that were killed; of kills that hit another instance there is nothing to say. */
    synchronized List<Takeover> takeovers(List<FaultWindow> faults) {
        return takeovers(faults, changes);
    }

    static List<Takeover> takeovers(List<FaultWindow> faults, List<Change> changes) {
        return faults.stream()
                .flatMap(window -> switch (window.fault()) {
                    case Fault.KillRelay(var service) ->
                        Stream.of(new Takeover(
                                service,
                                window.from(),
                                missedFor(service, window, changes).orElse(BELONGS_TOGETHER),
                                true));
                    case Fault.Kill(var member) ->
                        missedFor(member.name(), window, changes)
                                .filter(missed -> faults.stream()
                                        .noneMatch(other -> holdsUp(
                                                other,
                                                window.from(),
                                                window.from().plus(missed))))
                                .map(missed -> new Takeover(member.name(), window.from(), missed, false))
                                .stream();
                    default -> Stream.<Takeover>empty();
                })
                .toList();
    }

    private static Optional<Duration> missedFor(ProcessName service, FaultWindow kill, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.service() == service)
                .map(change -> Duration.between(kill.from(), change.at()))
                .filter(late -> late.isPositive() && late.compareTo(BELONGS_TOGETHER) < 0)
                .findFirst();
    }

    /** Whether the database, which decides who is the relay, was in trouble meanwhile or shortly before. */
    private static boolean holdsUp(FaultWindow other, Instant kill, Instant takeover) {
        var concerns = switch (other.fault()) {
            case Fault.Kill(var member) -> member.name() == ProcessName.MONGO;
            case Fault.Suspend(var member) -> member.name() == ProcessName.MONGO;
            case Fault.Disturb disturb -> disturb.before() == ProcessName.MONGO;
            default -> false;
        };
        return concerns
                && other.from().isBefore(takeover)
                && other.to().plus(BELONGS_TOGETHER).isAfter(kill);
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

package vn.neuguong.notification.delivery;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Measures the queue every few seconds, so that looking at it costs nothing: counts are ranges of an index, found kind by
 * kind, and never read a mail.
 */
@Component
public class QueueWatch {

    private static final String KIND = "request.kind";
    private static final String OWNER = "request.owner";

    private final MongoOperations mongo;
    private final HeldKinds held;
    private final MachineTime time;
    private final Clock clock;
    private volatile QueueState state;

    QueueWatch(MongoOperations mongo, HeldKinds held, MachineTime time, Clock clock) {
        this.mongo = mongo;
        this.held = held;
        this.time = time;
        this.clock = clock;
        this.state = new QueueState(time.now(), List.of(), null, Duration.ZERO, null, Duration.ZERO);
    }

    /** The queue as it was a few seconds ago. */
    public QueueState state() {
        return state;
    }

    @Scheduled(fixedDelayString = "${neuguong.delivery.sweep-interval:10s}")
    void measure() {
        var lines = lines();
        var oldestDue = oldestDue(lines);
        var lastAccepted = lastAccepted();
        var waited = oldestDue == null ? Duration.ZERO : positive(Duration.between(oldestDue, time.now()));
        var quiet = lastAccepted == null ? waited : positive(Duration.between(lastAccepted, clock.instant()));
        state = new QueueState(
                time.now(), lines, oldestQueued(), waited, lastAccepted, waited.compareTo(quiet) < 0 ? waited : quiet);
    }

    /** What is in the queue by kind, owner and state, from one value in the index to the next. */
    private List<QueueLine> lines() {
        var lines = new ArrayList<QueueLine>();
        for (var status : List.of(DeliveryStatus.CREATED, DeliveryStatus.SENDING)) {
            for (var kind : values(KIND, status, null)) {
                for (var owner : values(OWNER, status, kind)) {
                    var mails = mongo.count(
                            query(of(status).and(KIND).is(kind).and(OWNER).is(owner)), Delivery.class);
                    lines.add(new QueueLine(kind, owner, status, mails));
                }
            }
        }
        return lines;
    }

    private List<String> values(String field, DeliveryStatus status, @Nullable String kind) {
        return Stream.iterate(
                        next(field, status, kind, ""),
                        Optional::isPresent,
                        last -> next(field, status, kind, last.orElseThrow()))
                .map(Optional::orElseThrow)
                .toList();
    }

    private Optional<String> next(String field, DeliveryStatus status, @Nullable String kind, String last) {
        var after = kind == null ? of(status) : of(status).and(KIND).is(kind);
        var next = query(after.and(field).gt(last)).with(Sort.by(field)).limit(1);
        next.fields().include(field);
        return Optional.ofNullable(mongo.findOne(next, Document.class, mongo.getCollectionName(Delivery.class)))
                .map(found -> found.get("request", Document.class).getString(field.substring("request.".length())));
    }

    /** Since when the mail whose turn came first has been waiting, paused kinds aside; absent when nobody waits. */
    private @Nullable Instant oldestDue(List<QueueLine> lines) {
        return lines.stream().map(QueueLine::owner).collect(toSet()).stream()
                .flatMap(owner -> oldestDueOf(owner).stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Optional<Instant> oldestDueOf(String owner) {
        var due = where(OWNER)
                .is(owner)
                .and("status")
                .is(DeliveryStatus.CREATED)
                .and("nextTurnAt")
                .lte(time.now())
                .and(KIND)
                .nin(held.all());
        return first(query(due).with(Sort.by("nextTurnAt")), "nextTurnAt");
    }

    private @Nullable Instant oldestQueued() {
        return first(query(of(DeliveryStatus.CREATED)).with(Sort.by("queuedAt")), "queuedAt")
                .orElse(null);
    }

    private @Nullable Instant lastAccepted() {
        return Stream.of(DeliveryStatus.ACCEPTED, DeliveryStatus.DELIVERED)
                .map(status -> query(of(status)).with(Sort.by(Sort.Direction.DESC, "endedAt")))
                .flatMap(newest -> first(newest, "endedAt").stream())
                .max(Instant::compareTo)
                .orElse(null);
    }

    private Optional<Instant> first(Query sorted, String field) {
        sorted.limit(1).fields().include(field);
        return Optional.ofNullable(mongo.findOne(sorted, Document.class, mongo.getCollectionName(Delivery.class)))
                .map(found -> found.getDate(field).toInstant());
    }

    private static Criteria of(DeliveryStatus status) {
        return where("status").is(status);
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}

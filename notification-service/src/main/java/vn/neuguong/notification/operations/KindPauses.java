package vn.neuguong.notification.operations;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.HeldKinds;

/**
 * The pauses, stored so that they hold in every instance within seconds and after a restart. An instance that cannot read
 * them keeps to what it knew, and sends nothing before it has read them once.
 */
@Component
class KindPauses implements HeldKinds {

    private final MongoOperations mongo;
    private final Clock clock;
    private volatile @Nullable Set<String> known;

    KindPauses(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public Set<String> all() {
        var names = known;
        return names == null ? read() : names;
    }

    @Scheduled(fixedDelayString = "${neuguong.operations.pauses-read-every:1s}")
    Set<String> read() {
        var names = pauses().stream().map(PausedKind::kind).collect(toUnmodifiableSet());
        known = names;
        return names;
    }

    /** With who wanted it and why, by name. */
    List<PausedKind> pauses() {
        return mongo.find(new Query().with(Sort.by("_id")), PausedKind.class);
    }

    /** Pausing once more changes who and why. */
    void pause(String kind, String who, String why) {
        mongo.save(new PausedKind(kind, who, why, clock.instant()));
        read();
    }

    /** Returns the pause that ended, if there was one. */
    Optional<PausedKind> resume(String kind) {
        var ended = Optional.ofNullable(mongo.findById(kind, PausedKind.class));
        ended.ifPresent(mongo::remove);
        read();
        return ended;
    }
}

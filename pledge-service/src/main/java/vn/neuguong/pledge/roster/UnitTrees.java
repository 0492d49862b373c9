package vn.neuguong.pledge.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tree of any day, answered from memory: every signature and page asks. What this instance stores is seen by the
 * very next question; what another instance stores at the latest after the settled staleness, by one short query for
 * what was stored lately.
 */
@Component
public class UnitTrees {

    /** How far the clocks of two instances may differ, and how long a write may take. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final int DAYS_KEPT = 32;

    private final OrgUnits units;
    private final Clock clock;
    private final long stalenessNanos;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;
    private final AtomicLong changes = new AtomicLong();

    UnitTrees(OrgUnits units, UnitTreeSettings settings, Clock clock) {
        this.units = units;
        this.clock = clock;
        this.stalenessNanos = settings.staleness().toNanos();
    }

    /** The tree as it stands today. */
    public UnitTree today() {
        return on(LocalDate.now(clock));
    }

    /** The tree as it stood, or as far as is planned will stand, on the day. */
    public UnitTree on(LocalDate day) {
        return current().on(day);
    }

    /** The lives of all units as they are stored now. */
    UnitForest forest() {
        outdate();
        return new UnitForest(current().lives);
    }

    /** The next question looks at what is stored. */
    void outdate() {
        changes.incrementAndGet();
    }

    private Snapshot current() {
        var known = snapshot;
        if (known == null || known.misses(changes.get())) {
            refreshing.lock();
        } else if (System.nanoTime() - known.takenAtNanos < stalenessNanos || !refreshing.tryLock()) {
            return known;
        }
        try {
            return refreshed();
        } finally {
            refreshing.unlock();
        }
    }

    private Snapshot refreshed() {
        var known = snapshot;
        if (known != null && !known.misses(changes.get()) && System.nanoTime() - known.takenAtNanos < stalenessNanos) {
            return known;
        }
        var seen = changes.get(); // first: what is stored from here on may be missed
        var nanos = System.nanoTime();
        var now = clock.instant();
        var refreshed = known == null
                ? null
                : known.with(units.findByStoredAtGreaterThanEqual(known.takenAt.minus(OVERLAP)), now, nanos, seen);
        if (refreshed == null || refreshed.lives.size() != units.count()) {
            refreshed = Snapshot.of(units.findAll(), now, nanos, seen);
        }
        snapshot = refreshed;
        return refreshed;
    }

    /** The lives of all units, and the trees that were asked for since something changed. */
    private record Snapshot(
            Map<String, UnitHistory> lives,
            Instant takenAt,
            long takenAtNanos,
            long changesSeen,
            Map<LocalDate, UnitTree> trees) {

        boolean misses(long changes) {
            return changesSeen < changes;
        }

        static Snapshot of(Iterable<OrgUnit> all, Instant now, long nanos, long changesSeen) {
            var lives = new HashMap<String, UnitHistory>();
            all.forEach(unit -> lives.put(unit.unitId(), unit.history()));
            return new Snapshot(lives, now, nanos, changesSeen, new ConcurrentHashMap<>());
        }

        Snapshot with(Iterable<OrgUnit> lately, Instant now, long nanos, long changesSeen) {
            var merged = new HashMap<>(lives);
            lately.forEach(unit -> merged.put(unit.unitId(), unit.history()));
            return new Snapshot(
                    merged, now, nanos, changesSeen, merged.equals(lives) ? trees : new ConcurrentHashMap<>());
        }

        UnitTree on(LocalDate day) {
            if (trees.size() > DAYS_KEPT) {
                trees.clear();
            }
            return trees.computeIfAbsent(day, this::grow);
        }

        private UnitTree grow(LocalDate day) {
            var nodes = new ArrayList<UnitNode>();
            lives.forEach((unitId, life) ->
                    life.profileOn(day).ifPresent(profile -> nodes.add(UnitNode.of(unitId, profile))));
            return new UnitTree(day, nodes);
        }
    }
}

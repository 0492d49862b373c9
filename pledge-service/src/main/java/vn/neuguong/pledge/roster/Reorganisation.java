package vn.neuguong.pledge.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;

/** What all changes of the tree have in common: one at a time, tried on the whole tree, stored in a safe order. */
@Component
class Reorganisation {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final OrgUnits units;
    private final UnitTrees trees;
    private final ReorganisationTurn turn;
    private final Clock clock;

    Reorganisation(OrgUnits units, UnitTrees trees, ReorganisationTurn turn, Clock clock) {
        this.units = units;
        this.trees = trees;
        this.turn = turn;
        this.clock = clock;
    }

    <T> T inTurn(Supplier<T> work) {
        return turn.take(work);
    }

    EffectiveDay from(LocalDate day) {
        outOfRange("effectiveFrom", day).ifPresent(fault -> {
            throw new InvalidInput(List.of(fault));
        });
        return EffectiveDay.on(day, clock);
    }

    /** What is wrong with a day no roster reaches, if anything; no day is no fault. */
    static Optional<Fault> outOfRange(String field, @Nullable LocalDate day) {
        return day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))
                ? Optional.of(Fault.of(field, "roster.date-out-of-range"))
                : Optional.empty();
    }

    OrgUnit unit(String unitId) {
        return units.findById(unitId).orElseThrow(() -> Refusal.notFound("roster.no-such-unit", unitId));
    }

    /** The tree as it is stored now. */
    UnitForest forest() {
        return trees.forest();
    }

    /**
     * Stores the units in this order, each of which leaves a tree that holds together, so that after a crash the same
     * command goes on where it stopped.
     *
     * @throws InvalidInput naming all that would not hold together on any day, and nothing is stored
     */
    void store(List<OrgUnit> changed, EffectiveDay when) {
        // A closing that is put off lets the unit live on days before that of the command.
        var firstDay = when.day().isBefore(when.today()) ? when.day() : when.today();
        var faults = forest().with(changed)
                .faultsAround(changed.stream().map(OrgUnit::unitId).toList(), firstDay);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        changed.forEach(units::save);
    }
}

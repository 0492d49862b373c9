package vn.neuguong.pledge.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.roster.UnitTrees;

/** Takes new programmes in, after holding what they name against the roster and the clause sets. */
@Service
public class Drafting {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final Programmes programmes;
    private final UnitTrees trees;
    private final ClauseSets clauseSets;
    private final Clock clock;

    Drafting(Programmes programmes, UnitTrees trees, ClauseSets clauseSets, Clock clock) {
        this.programmes = programmes;
        this.trees = trees;
        this.clauseSets = clauseSets;
        this.clock = clock;
    }

    /**
     * Stores the draft.
     *
     * @throws InvalidInput naming everything that is wrong with the plan
     * @throws ProgrammeExistsException if the id is taken
     */
    public Programme draft(String programmeId, ProgrammePlan plan) {
        var faults = faultsOf(plan);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        try {
            return programmes.save(new Programme(programmeId, plan));
        } catch (DuplicateKeyException taken) {
            throw new ProgrammeExistsException(programmeId, taken);
        }
    }

    private List<Fault> faultsOf(ProgrammePlan plan) {
        var faults = datesOutOfRange(plan);
        if (faults.isEmpty()) {
            faults.addAll(contradictingDates(plan));
        }
        var rootUnitId = plan.audience().rootUnitId();
        if (trees.today().find(rootUnitId).isEmpty()) {
            faults.add(Fault.of("rootUnitId", "programme.unknown-unit", rootUnitId));
        }
        plan.clauseSetIds().stream()
                .filter(id ->
                        clauseSets.findFirstByClauseSetIdOrderByVersionDesc(id).isEmpty())
                .map(id -> Fault.of("clauseSets", "programme.unknown-clause-set", id))
                .forEach(faults::add);
        return faults;
    }

    /** Checked first: what follows reckons with the dates, and the store cannot keep every date Java knows. */
    private List<Fault> datesOutOfRange(ProgrammePlan plan) {
        var faults = new ArrayList<Fault>();
        if (!isInRange(plan.period().from())) {
            faults.add(outOfRange("period.from"));
        }
        if (!isInRange(plan.period().to())) {
            faults.add(outOfRange("period.to"));
        }
        if (plan.pledgeDueAt().isBefore(startOf(EARLIEST))
                || !plan.pledgeDueAt().isBefore(startOf(LATEST.plusDays(1)))) {
            faults.add(outOfRange("pledgeDueAt"));
        }
        return faults;
    }

    private List<Fault> contradictingDates(ProgrammePlan plan) {
        var faults = new ArrayList<Fault>();
        var period = plan.period();
        if (period.to().isBefore(period.from())) {
            faults.add(Fault.of("period", "programme.ends-before-it-begins"));
        }
        var dueOn = LocalDate.ofInstant(plan.pledgeDueAt(), clock.getZone());
        if (dueOn.isBefore(period.from()) || dueOn.isAfter(period.to())) {
            faults.add(Fault.of("pledgeDueAt", "programme.due-outside-period"));
        }
        if (plan.isOverdueAt(clock.instant())) {
            faults.add(Fault.of("pledgeDueAt", "programme.nobody-in-time"));
        }
        return faults;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static boolean isInRange(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    private static Fault outOfRange(String field) {
        return Fault.of(field, "programme.date-out-of-range");
    }
}

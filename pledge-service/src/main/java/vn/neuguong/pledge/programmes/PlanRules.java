package vn.neuguong.pledge.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.roster.UnitTrees;

/** Holds a plan against the calendar, the roster and the clause sets, and finds all that is wrong with it at once. */
@Component
class PlanRules {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final UnitTrees trees;
    private final ClauseSets clauseSets;
    private final Clock clock;

    PlanRules(UnitTrees trees, ClauseSets clauseSets, Clock clock) {
        this.trees = trees;
        this.clauseSets = clauseSets;
        this.clock = clock;
    }

    List<Fault> faultsOf(ProgrammePlan plan, Instant now) {
        var faults = datesOutOfRange(plan);
        if (faults.isEmpty()) {
            faults.addAll(contradictingDates(plan, now));
        }
        faults.addAll(faultsOf(plan.audience()));
        var today = LocalDate.ofInstant(now, clock.getZone());
        plan.clauseSetIds().stream()
                .filter(id -> clauseSets.findInForceOn(today, id).isEmpty())
                .map(id -> Fault.of("clauseSets", "programme.unknown-clause-set", id))
                .forEach(faults::add);
        return faults;
    }

    private List<Fault> faultsOf(Audience audience) {
        var faults = new ArrayList<Fault>();
        unknown(audience.rootUnitIds())
                .forEach(id -> faults.add(Fault.of("audience.rootUnitIds", "programme.unknown-unit", id)));
        unknown(audience.excludedUnitIds())
                .forEach(id -> faults.add(Fault.of("audience.excludedUnitIds", "programme.unknown-unit", id)));
        audience.excludedUnitIds().stream()
                .filter(audience.rootUnitIds()::contains)
                .sorted()
                .forEach(id -> faults.add(Fault.of("audience.excludedUnitIds", "programme.excluded-root", id)));
        return faults;
    }

    private List<String> unknown(Iterable<String> unitIds) {
        var tree = trees.today();
        var unknown = new TreeSet<String>();
        unitIds.forEach(id -> {
            if (tree.find(id).isEmpty()) {
                unknown.add(id);
            }
        });
        return List.copyOf(unknown);
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

    private List<Fault> contradictingDates(ProgrammePlan plan, Instant now) {
        var faults = new ArrayList<Fault>();
        var period = plan.period();
        if (period.to().isBefore(period.from())) {
            faults.add(Fault.of("period", "programme.ends-before-it-begins"));
        }
        var dueOn = LocalDate.ofInstant(plan.pledgeDueAt(), clock.getZone());
        if (!period.includes(dueOn)) {
            faults.add(Fault.of("pledgeDueAt", "programme.due-outside-period"));
        }
        if (plan.isOverdueAt(now)) {
            faults.add(Fault.of("pledgeDueAt", "programme.nobody-in-time"));
        }
        plan.cascade().ifPresent(cascade -> faults.addAll(faultsOf(cascade, period)));
        return faults;
    }

    private static List<Fault> faultsOf(CascadePlan cascade, Period period) {
        var faults = new ArrayList<Fault>();
        if (!cascade.dueOn().containsKey(LaunchStep.LAUNCHED)) {
            faults.add(Fault.of("cascade.dueOn", "programme.cascade-without-launch"));
        }
        var earliest = LocalDate.MIN;
        for (var step : Arrays.stream(LaunchStep.values())
                .filter(cascade.dueOn()::containsKey)
                .toList()) {
            var due = Objects.requireNonNull(cascade.dueOn().get(step));
            if (!period.includes(due)) {
                faults.add(Fault.of("cascade.dueOn." + step, "programme.step-outside-period"));
            } else if (due.isBefore(earliest)) {
                faults.add(Fault.of("cascade.dueOn." + step, "programme.step-before-its-predecessor"));
            }
            earliest = due;
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

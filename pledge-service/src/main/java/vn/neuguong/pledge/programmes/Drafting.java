package vn.neuguong.pledge.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Problem;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.roster.OrgUnits;

/** Takes new programmes in, after holding what they name against the roster and the clause sets. */
@Service
public class Drafting {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final Programmes programmes;
    private final OrgUnits units;
    private final ClauseSets clauseSets;
    private final Clock clock;

    Drafting(Programmes programmes, OrgUnits units, ClauseSets clauseSets, Clock clock) {
        this.programmes = programmes;
        this.units = units;
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
        var problems = problemsOf(plan);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        try {
            return programmes.save(new Programme(programmeId, plan));
        } catch (DuplicateKeyException taken) {
            throw new ProgrammeExistsException(programmeId, taken);
        }
    }

    private List<Problem> problemsOf(ProgrammePlan plan) {
        var problems = datesOutOfRange(plan);
        if (problems.isEmpty()) {
            problems.addAll(contradictingDates(plan));
        }
        var rootUnitId = plan.audience().rootUnitId();
        if (units.findById(rootUnitId).isEmpty()) {
            problems.add(new Problem("rootUnitId", "không có đơn vị " + rootUnitId));
        }
        plan.clauseSetIds().stream()
                .filter(id ->
                        clauseSets.findFirstByClauseSetIdOrderByVersionDesc(id).isEmpty())
                .map(id -> new Problem("clauseSets", "không có bộ quy tắc " + id))
                .forEach(problems::add);
        return problems;
    }

    /** Checked first: what follows reckons with the dates, and the store cannot keep every date Java knows. */
    private List<Problem> datesOutOfRange(ProgrammePlan plan) {
        var problems = new ArrayList<Problem>();
        if (!isInRange(plan.period().from())) {
            problems.add(outOfRange("period.from"));
        }
        if (!isInRange(plan.period().to())) {
            problems.add(outOfRange("period.to"));
        }
        if (plan.pledgeDueAt().isBefore(startOf(EARLIEST))
                || !plan.pledgeDueAt().isBefore(startOf(LATEST.plusDays(1)))) {
            problems.add(outOfRange("pledgeDueAt"));
        }
        return problems;
    }

    private List<Problem> contradictingDates(ProgrammePlan plan) {
        var problems = new ArrayList<Problem>();
        var period = plan.period();
        if (period.to().isBefore(period.from())) {
            problems.add(new Problem("period", "ngày kết thúc đứng trước ngày bắt đầu"));
        }
        var dueOn = LocalDate.ofInstant(plan.pledgeDueAt(), clock.getZone());
        if (dueOn.isBefore(period.from()) || dueOn.isAfter(period.to())) {
            problems.add(new Problem("pledgeDueAt", "hạn ký nằm ngoài thời gian của chương trình"));
        }
        if (plan.isOverdueAt(clock.instant())) {
            problems.add(new Problem("pledgeDueAt", "hạn ký đã qua nên không còn ai kịp ký; mời chọn hạn khác"));
        }
        return problems;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static boolean isInRange(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    private static Problem outOfRange(String field) {
        return new Problem(field, "phải nằm trong khoảng từ ngày 01/01/2000 đến ngày 31/12/2100");
    }
}

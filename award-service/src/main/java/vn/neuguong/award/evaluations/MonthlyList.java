package vn.neuguong.award.evaluations;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.award.evaluations.MonthlyListEvent.MonthlyListClosed;
import vn.neuguong.award.evidence.LaunchedProgramme;
import vn.neuguong.award.roster.Unit;
import vn.neuguong.award.rules.Figures;
import vn.neuguong.award.rules.RecognitionRule;
import vn.neuguong.award.rules.Shortfall;
import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * How far one school has come in one programme by the end of one month (S11). It comes into being closed and never
 * changes: names and figures are those of its closing, the rule is the one in force in its month.
 */
@Document("monthlyLists")
public class MonthlyList extends OutboxDocument {

    @Id
    private final String id;

    private final String programmeId;
    private final String programmeName;
    private final String rootUnitId;
    private final String unitId;
    private final String unitName;
    private final String month;
    private final Figures figures;
    private final List<MemberRow> members;
    private final String ruleId;
    private final int ruleVersion;
    private final Set<Shortfall> shortfalls;
    private final boolean recognised;
    private final Instant closedAt;

    MonthlyList(
            String id,
            String programmeId,
            String programmeName,
            String rootUnitId,
            String unitId,
            String unitName,
            String month,
            Figures figures,
            List<MemberRow> members,
            String ruleId,
            int ruleVersion,
            Set<Shortfall> shortfalls,
            boolean recognised,
            Instant closedAt) {
        this.id = id;
        this.programmeId = programmeId;
        this.programmeName = programmeName;
        this.rootUnitId = rootUnitId;
        this.unitId = unitId;
        this.unitName = unitName;
        this.month = month;
        this.figures = figures;
        this.members = List.copyOf(members);
        this.ruleId = ruleId;
        this.ruleVersion = ruleVersion;
        this.shortfalls = Set.copyOf(shortfalls);
        this.recognised = recognised;
        this.closedAt = closedAt;
    }

    /** Judges the school by the rule and closes its list of the month. */
    static MonthlyList close(
            LaunchedProgramme programme,
            Unit school,
            YearMonth month,
            Standing standing,
            RecognitionRule rule,
            boolean recognisedBefore,
            Instant now) {
        var figures = standing.figures();
        var shortfalls = rule.shortfalls(figures, recognisedBefore);
        var list = new MonthlyList(
                idOf(programme.id(), school.id(), month),
                programme.id(),
                programme.name(),
                programme.rootUnitIds().getFirst(),
                school.id(),
                school.name(),
                month.toString(),
                figures,
                standing.members(),
                rule.id(),
                rule.version(),
                shortfalls,
                shortfalls.isEmpty(),
                now);
        list.raise(new MonthlyListClosed(
                list.id,
                list.programmeId,
                list.unitId,
                month,
                figures,
                list.recognised,
                list.ruleId,
                list.ruleVersion,
                now));
        return list;
    }

    /** One list per programme, unit and month, whoever closes it. */
    public static String idOf(String programmeId, String unitId, YearMonth month) {
        return "%s.%s.%s".formatted(programmeId, unitId, month);
    }

    @Override
    protected String aggregateId() {
        return id;
    }

    @Override
    protected String correlationId() {
        return programmeId;
    }

    public String id() {
        return id;
    }

    public String programmeId() {
        return programmeId;
    }

    public String programmeName() {
        return programmeName;
    }

    /** The unit that runs the programme, and grants its recognitions. */
    public String rootUnitId() {
        return rootUnitId;
    }

    public String unitId() {
        return unitId;
    }

    public String unitName() {
        return unitName;
    }

    public YearMonth month() {
        return YearMonth.parse(month);
    }

    public Figures figures() {
        return figures;
    }

    public List<MemberRow> members() {
        return members;
    }

    public String ruleId() {
        return ruleId;
    }

    public int ruleVersion() {
        return ruleVersion;
    }

    /** Why the school is not recognised; empty when it is. */
    public Set<Shortfall> shortfalls() {
        return shortfalls.isEmpty() ? Set.of() : EnumSet.copyOf(shortfalls);
    }

    public boolean recognised() {
        return recognised;
    }

    public Instant closedAt() {
        return closedAt;
    }
}

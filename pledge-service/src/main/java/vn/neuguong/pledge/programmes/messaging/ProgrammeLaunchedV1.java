package vn.neuguong.pledge.programmes.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeLaunched;

/** The body of {@code programme.launched.v1}. */
record ProgrammeLaunchedV1(
        String programmeId,
        int version,
        String kind,
        String name,
        List<String> legalBasis,
        String aims,
        PeriodV1 period,
        Instant pledgeDueAt,
        String rootUnitId,
        List<String> staffKinds,
        List<ClauseSetV1> clauseSets,
        Instant launchedAt) {

    record PeriodV1(LocalDate from, LocalDate to) {}

    record ClauseSetV1(String id, int version, String sha256) {

        static ClauseSetV1 of(ClauseSetRef clauseSet) {
            return new ClauseSetV1(clauseSet.id(), clauseSet.version(), clauseSet.sha256());
        }
    }

    static ProgrammeLaunchedV1 of(ProgrammeLaunched event) {
        var plan = event.plan();
        return new ProgrammeLaunchedV1(
                event.programmeId(),
                event.version(),
                plan.kind().name(),
                plan.name(),
                plan.legalBasis(),
                plan.aims(),
                new PeriodV1(plan.period().from(), plan.period().to()),
                plan.pledgeDueAt(),
                plan.audience().rootUnitId(),
                plan.audience().staffKinds().stream().map(Enum::name).sorted().toList(),
                event.clauseSets().stream().map(ClauseSetV1::of).toList(),
                event.launchedAt());
    }
}

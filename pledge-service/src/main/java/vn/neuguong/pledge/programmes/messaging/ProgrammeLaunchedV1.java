package vn.neuguong.pledge.programmes.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.programmes.Audience;
import vn.neuguong.pledge.programmes.Period;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeLaunched;
import vn.neuguong.pledge.programmes.ProgrammePlan.EnglishWords;

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
        AudienceV1 audience,
        int targetPercent,
        List<ClauseSetV1> clauseSets,
        Instant launchedAt,
        @Nullable String englishName,
        @Nullable String englishAims) {

    private static final EnglishWords NOT_TRANSLATED = new EnglishWords(null, null);

    record PeriodV1(String kind, LocalDate from, LocalDate to) {

        static PeriodV1 of(Period period) {
            return new PeriodV1(period.kind().name(), period.from(), period.to());
        }
    }

    record AudienceV1(
            List<String> rootUnitIds, List<String> excludedUnitIds, List<String> staffKinds, List<String> dutyGroups) {

        static AudienceV1 of(Audience audience) {
            return new AudienceV1(
                    sorted(audience.rootUnitIds()),
                    sorted(audience.excludedUnitIds()),
                    sorted(audience.staffKinds()),
                    sorted(audience.dutyGroups()));
        }

        private static List<String> sorted(Collection<?> values) {
            return values.stream().map(String::valueOf).sorted().toList();
        }
    }

    record ClauseSetV1(String id, int version, String sha256) {

        static ClauseSetV1 of(ClauseSetRef clauseSet) {
            return new ClauseSetV1(clauseSet.id(), clauseSet.version(), clauseSet.sha256());
        }
    }

    static ProgrammeLaunchedV1 of(ProgrammeLaunched event) {
        var plan = event.plan();
        var english = Objects.requireNonNullElse(plan.english(), NOT_TRANSLATED);
        return new ProgrammeLaunchedV1(
                event.programmeId(),
                event.version(),
                plan.kind().name(),
                plan.name(),
                plan.legalBasis(),
                plan.aims(),
                PeriodV1.of(plan.period()),
                plan.pledgeDueAt(),
                AudienceV1.of(plan.audience()),
                plan.targetPercent(),
                event.clauseSets().stream().map(ClauseSetV1::of).toList(),
                event.launchedAt(),
                english.name(),
                english.aims());
    }
}

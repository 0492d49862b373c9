package vn.neuguong.pledge.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSetOf;
import vn.neuguong.pledge.clauses.ClauseSetsInMemory;
import vn.neuguong.pledge.programmes.CascadePlan.Invitations;

class DraftingUnitTests {

    private final ProgrammesInMemory programmes = new ProgrammesInMemory();
    private final ClauseSetsInMemory clauseSets = new ClauseSetsInMemory()
            .holding(List.of(NamKhong.FIVE_NOS, ClauseSetOf.everyone("qt-522", 1, "Đến đúng giờ.")));
    private final Drafting drafting = new Drafting(
            programmes,
            new PlanRules(PhuXuan.trees(PhuXuan.city()), clauseSets, PhuXuan.clockAt(PhuXuan.LAUNCH)),
            PhuXuan.clockAt(PhuXuan.LAUNCH));

    @Test
    void storesDraft() {
        var programme = drafting.draft(PhuXuan.CAMPAIGN, PhuXuan.plan());

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.DRAFT);
        assertThat(programmes.findById(PhuXuan.CAMPAIGN)).contains(programme);
    }

    @Test
    void namesEverythingThatIsWrongAndStoresNothing() {
        var audience = new Audience(
                Set.of("THCS-KHONG-CO", PhuXuan.CITY), Set.of("THCS-CUNG-KHONG", PhuXuan.CITY), Set.of(), Set.of());
        var plan = Plans.with(
                new Period(LocalDate.of(2027, 5, 31), LocalDate.of(2026, 11, 2)),
                Instant.parse("2028-01-01T00:00:00Z"),
                audience,
                List.of("five-nos", "sau-co"),
                null);

        assertThat(faultsOf(plan))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("period", "programme.ends-before-it-begins"),
                        tuple("pledgeDueAt", "programme.due-outside-period"),
                        tuple("audience.rootUnitIds", "programme.unknown-unit"),
                        tuple("audience.excludedUnitIds", "programme.unknown-unit"),
                        tuple("audience.excludedUnitIds", "programme.excluded-root"),
                        tuple("clauseSets", "programme.unknown-clause-set"));
        assertThat(programmes.writes()).isZero();
    }

    @Test
    void acceptsDueDateOnTheLastDayOfThePeriod() {
        var lastMinute = PhuXuan.plan()
                .period()
                .to()
                .plusDays(1)
                .atStartOfDay(PhuXuan.VIETNAM)
                .minusMinutes(1)
                .toInstant();

        drafting.draft(PhuXuan.CAMPAIGN, Plans.dueAt(lastMinute));

        assertThat(programmes.writes()).isOne();
        assertThat(faultsOf(Plans.dueAt(lastMinute.plusSeconds(60)))).hasSize(1);
    }

    @Test
    void refusesPledgesThatAreDueAlready() {
        assertThat(faultsOf(Plans.dueAt(PhuXuan.LAUNCH))).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("pledgeDueAt");
            assertThat(fault.code()).isEqualTo("programme.nobody-in-time");
        });

        drafting.draft(PhuXuan.CAMPAIGN, Plans.dueAt(PhuXuan.LAUNCH.plusSeconds(1)));
        assertThat(programmes.writes()).isOne();
    }

    @Test
    void refusesDatesNobodyCanMean() {
        var plan = Plans.with(
                new Period(LocalDate.MIN, LocalDate.MAX),
                Instant.MAX,
                Audience.allOf(PhuXuan.CITY),
                List.of("five-nos"),
                null);

        assertThat(faultsOf(plan)).extracting(Fault::field).containsExactly("period.from", "period.to", "pledgeDueAt");
        assertThat(programmes.writes()).isZero();
    }

    @Test
    void refusesLaunchesInTheUnitsThatDoNotFollowOneAnother() {
        var backwards = new CascadePlan(
                Map.of(
                        LaunchStep.PLAN, LocalDate.of(2026, 11, 12),
                        LaunchStep.REPORTED, LocalDate.of(2026, 11, 11),
                        LaunchStep.COORDINATED, LocalDate.of(2027, 6, 1)),
                Map.of(),
                Invitations.AT_LAUNCH);

        assertThat(faultsOf(Plans.with(backwards)))
                .extracting(Fault::field)
                .containsExactly("cascade.dueOn", "cascade.dueOn.REPORTED", "cascade.dueOn.COORDINATED");
    }

    @Test
    void refusesIdThatIsTaken() {
        programmes.holding(NamKhong.launched());

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> drafting.draft(PhuXuan.CAMPAIGN, PhuXuan.plan()));
    }

    @Test
    void preparesTheNextVersionOnce() {
        programmes.holding(NamKhong.launched());
        var next = Plans.dueAt(PhuXuan.DUE.plusSeconds(3_600));

        assertThat(drafting.redraft(PhuXuan.CAMPAIGN, next, IfMatch.ANY).draft())
                .contains(next);
        drafting.redraft(PhuXuan.CAMPAIGN, next, IfMatch.ANY);

        assertThat(programmes.writes()).isOne();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> drafting.redraft("khong-co", next, IfMatch.ANY));
    }

    private List<Fault> faultsOf(ProgrammePlan plan) {
        return catchThrowableOfType(InvalidInput.class, () -> drafting.draft(PhuXuan.CAMPAIGN, plan))
                .faults();
    }
}

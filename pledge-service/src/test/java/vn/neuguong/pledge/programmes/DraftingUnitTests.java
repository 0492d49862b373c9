package vn.neuguong.pledge.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSets;

class DraftingUnitTests {

    private final Programmes programmes = mock();
    private final ClauseSets clauseSets = mock();
    private final Drafting drafting =
            new Drafting(programmes, PhuXuan.trees(PhuXuan.city()), clauseSets, PhuXuan.clockAt(PhuXuan.LAUNCH));

    @BeforeEach
    void clauseSetsOfTheCampaignExist() {
        when(clauseSets.findFirstByClauseSetIdOrderByVersionDesc(anyString())).thenReturn(Optional.empty());
        when(clauseSets.findFirstByClauseSetIdOrderByVersionDesc("five-nos"))
                .thenReturn(Optional.of(NamKhong.FIVE_NOS));
        when(clauseSets.findFirstByClauseSetIdOrderByVersionDesc("qt-522")).thenReturn(Optional.of(NamKhong.FIVE_NOS));
        when(programmes.save(any())).thenAnswer(call -> call.getArgument(0));
    }

    @Test
    void storesDraft() {
        var programme = drafting.draft(PhuXuan.CAMPAIGN, PhuXuan.plan());

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.DRAFT);
        verify(programmes).save(programme);
    }

    @Test
    void namesEverythingThatIsWrongAndStoresNothing() {
        var plan = new ProgrammePlan(
                ProgrammeKind.CAMPAIGN,
                "Nói không với tiêu cực",
                List.of("Kế hoạch số 51/KH-LĐLĐ ngày 20/8/2019"),
                "Mỗi người tự giác.",
                new Period(LocalDate.of(2027, 5, 31), LocalDate.of(2026, 11, 2)),
                Instant.parse("2028-01-01T00:00:00Z"),
                new Audience("THCS-KHONG-CO", Set.of()),
                List.of("five-nos", "sau-co"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> drafting.draft(PhuXuan.CAMPAIGN, plan))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(InvalidInput::faults)
                .asInstanceOf(list(Fault.class))
                .extracting(Fault::field)
                .containsExactly("period", "pledgeDueAt", "rootUnitId", "clauseSets");
        verify(programmes, never()).save(any());
    }

    @Test
    void acceptsDueDateOnTheLastDayOfThePeriod() {
        var plan = PhuXuan.plan();
        var lastMinute = plan.period()
                .to()
                .plusDays(1)
                .atStartOfDay(PhuXuan.VIETNAM)
                .minusMinutes(1)
                .toInstant();

        drafting.draft(PhuXuan.CAMPAIGN, dueAt(lastMinute));

        verify(programmes).save(any());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> drafting.draft(PhuXuan.CAMPAIGN, dueAt(lastMinute.plusSeconds(60))));
    }

    @Test
    void refusesPledgesThatAreDueAlready() {
        assertThat(faultsOf(dueAt(PhuXuan.LAUNCH))).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("pledgeDueAt");
            assertThat(fault.code()).isEqualTo("programme.nobody-in-time");
        });

        drafting.draft(PhuXuan.CAMPAIGN, dueAt(PhuXuan.LAUNCH.plusSeconds(1)));
        verify(programmes).save(any());
    }

    @Test
    void refusesDatesNobodyCanMean() {
        var plan = new ProgrammePlan(
                ProgrammeKind.CAMPAIGN,
                "Nói không với tiêu cực",
                List.of("Kế hoạch số 51/KH-LĐLĐ ngày 20/8/2019"),
                "Mỗi người tự giác.",
                new Period(LocalDate.MIN, LocalDate.MAX),
                Instant.MAX,
                new Audience(PhuXuan.CITY, Set.of()),
                List.of("five-nos"));

        assertThat(faultsOf(plan)).extracting(Fault::field).containsExactly("period.from", "period.to", "pledgeDueAt");
        verify(programmes, never()).save(any());
    }

    @Test
    void refusesIdThatIsTaken() {
        when(programmes.save(any())).thenThrow(new DuplicateKeyException(PhuXuan.CAMPAIGN));

        assertThatExceptionOfType(ProgrammeExistsException.class)
                .isThrownBy(() -> drafting.draft(PhuXuan.CAMPAIGN, PhuXuan.plan()));
    }

    private List<Fault> faultsOf(ProgrammePlan plan) {
        return catchThrowableOfType(InvalidInput.class, () -> drafting.draft(PhuXuan.CAMPAIGN, plan))
                .faults();
    }

    private static ProgrammePlan dueAt(Instant due) {
        var plan = PhuXuan.plan();
        return new ProgrammePlan(
                plan.kind(),
                plan.name(),
                plan.legalBasis(),
                plan.aims(),
                plan.period(),
                due,
                plan.audience(),
                plan.clauseSetIds());
    }
}

package vn.neuguong.pledge.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.neuguong.pledge.programmes.NamKhong.FIVE_NOS;
import static vn.neuguong.pledge.programmes.NamKhong.TEMPLATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.programmes.ProgrammeEvent.EndReason;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeEnded;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeLaunched;

class ProgrammeUnitTests {

    private static final Instant LATER = PhuXuan.LAUNCH.plusSeconds(3_600);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 5, 31);

    private final Programme programme = NamKhong.draft();

    @Test
    void tellsNobodyAboutDraft() {
        assertThat(programme.status()).isEqualTo(ProgrammeStatus.DRAFT);
        assertThat(programme.plan()).isEqualTo(PhuXuan.plan());
        assertThat(programme.raisedEvents()).isEmpty();
        assertThatIllegalStateException().isThrownBy(programme::newest).withMessageContaining("DRAFT");
    }

    @Test
    void pinsClauseSetsAndTextAtLaunch() {
        assertThat(launch(PhuXuan.LAUNCH)).isTrue();

        assertThat(programme.isRunning()).isTrue();
        assertThat(programme.newest())
                .isEqualTo(new LaunchedVersion(
                        1, PhuXuan.plan(), List.of(FIVE_NOS.ref()), TEMPLATE.sha256(), PhuXuan.LAUNCH));
        assertThat(programme.raisedEvents())
                .containsExactly(new ProgrammeLaunched(
                        PhuXuan.CAMPAIGN, 1, PhuXuan.plan(), List.of(FIVE_NOS.ref()), PhuXuan.LAUNCH));
    }

    @Test
    void launchesNothingThatIsDueAlready() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> launch(PhuXuan.DUE))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(Fault::field).containsExactly("pledgeDueAt"));

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.DRAFT);
        assertThat(programme.raisedEvents()).isEmpty();
    }

    @Test
    void launchesEachDraftOnce() {
        launch(PhuXuan.LAUNCH);

        assertThat(launch(PhuXuan.DUE)).isFalse();
        assertThat(programme.launchedAt()).contains(PhuXuan.LAUNCH);
        assertThat(programme.raisedEvents()).hasSize(1);
    }

    @Test
    void launchesTheNextVersionAndKeepsTheOneBefore() {
        launch(PhuXuan.LAUNCH);
        var next = Plans.dueAt(PhuXuan.DUE.plusSeconds(60));

        assertThat(programme.redraft(next)).isTrue();
        assertThat(programme.redraft(next)).isFalse();
        assertThat(programme.plan()).isEqualTo(PhuXuan.plan());
        launch(LATER);

        assertThat(programme.programmeVersion()).isEqualTo(2);
        assertThat(programme.plan()).isEqualTo(next);
        assertThat(programme.draft()).isEmpty();
        assertThat(programme.version(1).orElseThrow().plan()).isEqualTo(PhuXuan.plan());
        assertThat(programme.raisedEvents())
                .last()
                .isEqualTo(new ProgrammeLaunched(PhuXuan.CAMPAIGN, 2, next, List.of(FIVE_NOS.ref()), LATER));
    }

    @Test
    void endsEarlyOnceForTheFirstReason() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> programme.endEarly("Nhầm", LATER));
        launch(PhuXuan.LAUNCH);

        assertThat(programme.endEarly("Thay bằng cuộc vận động mới", LATER)).isTrue();
        assertThat(programme.endEarly("Lý do khác", LATER.plusSeconds(1))).isFalse();

        assertThat(programme.end())
                .contains(new Programme.End(EndReason.ENDED_EARLY, LATER, "Thay bằng cuộc vận động mới"));
        assertThat(programme.raisedEvents())
                .last()
                .isEqualTo(new ProgrammeEnded(PhuXuan.CAMPAIGN, 1, EndReason.ENDED_EARLY, LATER));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> programme.redraft(PhuXuan.plan()));
    }

    @Test
    void endsByItselfAfterTheLastDayOfItsPeriod() {
        launch(PhuXuan.LAUNCH);

        assertThat(programme.endIfOver(LAST_DAY, LATER)).isFalse();
        assertThat(programme.endIfOver(LAST_DAY.plusDays(1), LATER)).isTrue();
        assertThat(programme.endIfOver(LAST_DAY.plusDays(2), LATER)).isFalse();

        assertThat(programme.end().map(Programme.End::reason)).isEqualTo(Optional.of(EndReason.PERIOD_OVER));
    }

    @Test
    void sweepsEveryRunningProgrammeWhosePeriodIsOver() {
        launch(PhuXuan.LAUNCH);
        var drafted = new Programme("chua-phat-dong", PhuXuan.plan());
        var programmes = new ProgrammesInMemory().holding(programme, drafted);
        var june = LAST_DAY.plusDays(1).atStartOfDay(PhuXuan.VIETNAM).toInstant();

        new RunningBeyondPeriodSweeper(programmes, new Ending(programmes, PhuXuan.clockAt(june))).endWhatIsOver();

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.ENDED);
        assertThat(drafted.status()).isEqualTo(ProgrammeStatus.DRAFT);
    }

    private boolean launch(Instant now) {
        return programme.launch(List.of(FIVE_NOS), TEMPLATE, now);
    }
}

package vn.neuguong.pledge.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.neuguong.pledge.programmes.NamKhong.FIVE_NOS;
import static vn.neuguong.pledge.programmes.NamKhong.TEXT;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeLaunched;

class ProgrammeUnitTests {

    private final Programme programme = NamKhong.draft();

    @Test
    void tellsNobodyAboutDraft() {
        assertThat(programme.status()).isEqualTo(ProgrammeStatus.DRAFT);
        assertThat(programme.raisedEvents()).isEmpty();
        assertThatIllegalStateException().isThrownBy(programme::textSha256).withMessageContaining("DRAFT");
    }

    @Test
    void pinsClauseSetsAndTextAtLaunch() {
        assertThat(programme.launch(List.of(FIVE_NOS), TEXT, PhuXuan.LAUNCH)).isTrue();

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.LAUNCHED);
        assertThat(programme.clauseSets()).containsExactly(FIVE_NOS.ref());
        assertThat(programme.textSha256()).isEqualTo(TEXT.sha256());
        assertThat(programme.raisedEvents())
                .containsExactly(new ProgrammeLaunched(
                        PhuXuan.CAMPAIGN, 1, PhuXuan.plan(), List.of(FIVE_NOS.ref()), PhuXuan.LAUNCH));
    }

    @Test
    void launchesNothingThatIsDueAlready() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> programme.launch(List.of(FIVE_NOS), TEXT, PhuXuan.DUE))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(Fault::field).containsExactly("pledgeDueAt"));

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.DRAFT);
        assertThat(programme.raisedEvents()).isEmpty();
    }

    @Test
    void staysLaunchedWhenAskedAgainAfterTheDueDate() {
        programme.launch(List.of(FIVE_NOS), TEXT, PhuXuan.LAUNCH);

        assertThat(programme.launch(List.of(FIVE_NOS), TEXT, PhuXuan.DUE)).isFalse();
    }

    @Test
    void launchesOnce() {
        programme.launch(List.of(FIVE_NOS), TEXT, PhuXuan.LAUNCH);

        assertThat(programme.launch(List.of(), TEXT, PhuXuan.LAUNCH.plusSeconds(60)))
                .isFalse();
        assertThat(programme.launchedAt()).contains(PhuXuan.LAUNCH);
        assertThat(programme.clauseSets()).containsExactly(FIVE_NOS.ref());
        assertThat(programme.raisedEvents()).hasSize(1);
    }
}

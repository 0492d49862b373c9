package vn.neuguong.pledge.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSetOf;
import vn.neuguong.pledge.clauses.ClauseSetsInMemory;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;

class LaunchingUnitTests {

    private final ProgrammesInMemory programmes = new ProgrammesInMemory();
    private final ClauseSetsInMemory clauseSets = new ClauseSetsInMemory().holding(ShippedInThisRelease.clauseSets());
    private final TextTemplatesInMemory templates = new TextTemplatesInMemory();
    private final Launching launching =
            new Launching(programmes, clauseSets, templates, PhuXuan.clockAt(PhuXuan.LAUNCH));

    @Test
    void pinsWhatIsInForceAndKeepsItsText() {
        programmes.holding(NamKhong.draft());

        var launched = launching.launch(PhuXuan.CAMPAIGN);

        assertThat(launched.launchedAt()).contains(PhuXuan.LAUNCH);
        assertThat(launched.clauseSets())
                .containsExactly(
                        clauseSets.findById("five-nos@1").orElseThrow().ref(),
                        clauseSets.findById("qt-522@1").orElseThrow().ref());
        assertThat(templates.findById(launched.newest().templateSha256())).isPresent();
    }

    @Test
    void storesNothingWhenItIsLaunchedAlready() {
        var launched = NamKhong.launched();
        programmes.holding(launched);

        assertThat(launching.launch(PhuXuan.CAMPAIGN)).isSameAs(launched);

        assertThat(programmes.writes()).isZero();
    }

    /** What was learned asks for new pledges, to new words (S16). */
    @Test
    void pinsNewWordingInTheNextVersion() {
        programmes.holding(NamKhong.draft());
        launching.launch(PhuXuan.CAMPAIGN);
        var reworded = ClauseSetOf.everyone("qt-522", 2, "Đến sớm mười phút.");
        clauseSets.insert(reworded);
        programmes.findById(PhuXuan.CAMPAIGN).orElseThrow().redraft(PhuXuan.plan());

        var launched = launching.launch(PhuXuan.CAMPAIGN);

        assertThat(launched.programmeVersion()).isEqualTo(2);
        assertThat(launched.clauseSets()).contains(reworded.ref());
        assertThat(launched.version(1).orElseThrow().clauseSets()).doesNotContain(reworded.ref());
    }

    @Test
    void launchesNothingWithoutItsClauseSets() {
        programmes.holding(NamKhong.draft());
        clauseSets.clear();
        clauseSets.holding(List.of(NamKhong.FIVE_NOS));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> launching.launch(PhuXuan.CAMPAIGN))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .isEqualTo(List.of(Fault.of("clauseSets", "programme.unknown-clause-set", "qt-522"))));
        assertThat(programmes.writes()).isZero();
    }

    @Test
    void knowsNoOtherProgramme() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> launching.launch("khong-co"));
    }
}

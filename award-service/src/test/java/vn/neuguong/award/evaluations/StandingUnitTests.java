package vn.neuguong.award.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.award.SongVan.NGUYEN_THI_LAN;
import static vn.neuguong.award.SongVan.VU_QUOC_BAO;
import static vn.neuguong.award.SongVan.at;
import static vn.neuguong.award.SongVan.inspection;
import static vn.neuguong.award.SongVan.pledgeInForce;
import static vn.neuguong.award.SongVan.pledgeInvited;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.award.SongVan;
import vn.neuguong.award.rules.Figures;
import vn.neuguong.award.rules.InspectionScore;

class StandingUnitTests {

    private static final Instant END = at("2026-12-01T00:00");

    @Test
    void countsAPledgeThatCameIntoForceInTheLastMillisecondOfTheMonth() {
        var standing = Standing.at(END, List.of(pledgeInForce(NGUYEN_THI_LAN, END.minusMillis(1))), List.of());

        assertThat(standing.figures()).isEqualTo(new Figures(1, 1, null));
        assertThat(standing.members()).containsExactly(new MemberRow(NGUYEN_THI_LAN, END.minusMillis(1)));
    }

    @Test
    void leavesOutWhatHappenedAfterTheMonthEvenWhenItIsKnownAlready() {
        var pledges = List.of(pledgeInForce(NGUYEN_THI_LAN, END), pledgeInvited(VU_QUOC_BAO, END));

        var standing = Standing.at(END, pledges, List.of(inspection(96, END)));

        assertThat(standing.figures()).isEqualTo(new Figures(1, 0, null));
        assertThat(standing.members()).containsExactly(new MemberRow(NGUYEN_THI_LAN, null));
    }

    @Test
    void takesTheScoreOfASelfInspectionCompletedInTime() {
        var standing = Standing.at(END, List.of(), List.of(inspection(96, END.minusMillis(1))));

        assertThat(standing.figures()).isEqualTo(new Figures(0, 0, new InspectionScore(96, 100)));
    }

    @Test
    void forgetsWhoHasLeftAndKeepsWhosePledgeEndedWithTheProgramme() {
        var inForceAt = END.minusSeconds(9_000);
        var over = END.minusSeconds(60);
        var pledges = List.of(
                SongVan.pledgeOver(NGUYEN_THI_LAN, inForceAt, over, "ENDED", "PROGRAMME_ENDED"),
                SongVan.pledgeOver(VU_QUOC_BAO, inForceAt, over, "ENDED", "LEFT"));

        assertThat(Standing.at(END, pledges, List.of()).members())
                .containsExactly(new MemberRow(NGUYEN_THI_LAN, inForceAt));
        assertThat(Standing.at(over, pledges, List.of()).figures())
                .as("on the day before")
                .isEqualTo(new Figures(2, 2, null));
    }

    @Test
    void countsWhoIsAskedForANewVersionByTheOneBeforeUntilItIsSuperseded() {
        var inForceAt = END.minusSeconds(9_000);
        var second = SongVan.pledgeToSecondVersion(NGUYEN_THI_LAN, END.minusSeconds(600));

        assertThat(Standing.at(END, List.of(pledgeInForce(NGUYEN_THI_LAN, inForceAt), second), List.of())
                        .figures())
                .isEqualTo(new Figures(1, 1, null));
        var superseded = SongVan.pledgeOver(NGUYEN_THI_LAN, inForceAt, END.minusSeconds(60), "SUPERSEDED", null);
        assertThat(Standing.at(END, List.of(superseded, second), List.of()).figures())
                .isEqualTo(new Figures(1, 0, null));
    }

    @Test
    void countsPersonsOnly() {
        assertThat(Standing.at(END, List.of(SongVan.collectivePledge(NGUYEN_THI_LAN, END.minusSeconds(60))), List.of())
                        .figures())
                .isEqualTo(new Figures(0, 0, null));
    }
}

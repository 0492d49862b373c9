package vn.neuguong.pledge.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.pledge.PhuXuan;

class ViewProofsUnitTests {

    private static final Instant SHOWN = PledgeOfLan.SIGNED_AT;

    private final Pledge pledge = PledgeOfLan.invited();

    @Test
    void provesWhichTextWasShownAndWhen() {
        var viewing = at(SHOWN.plusSeconds(90)).check(at(SHOWN).issue(pledge), pledge, Device.MOBILE);

        assertThat(viewing).isEqualTo(new Viewing(PledgeOfLan.TEXT, Device.MOBILE, SHOWN));
    }

    @Test
    void isNoProofForAnotherPledge() {
        var proof = at(SHOWN).issue(PledgeOfLan.ofTheSchool());

        assertRefused(proof, false);
    }

    @Test
    void isNoProofOnceItsTimeWasChanged() {
        var proof = at(SHOWN).issue(pledge);
        var earlier = proof.replace(String.valueOf(SHOWN.toEpochMilli()), String.valueOf(SHOWN.toEpochMilli() - 1));

        assertThat(earlier).isNotEqualTo(proof);
        assertRefused(earlier, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.x", "99999999999999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void isNoProofWhenItIsNothingOfOurs(String proof) {
        assertRefused(proof, false);
    }

    @Test
    void isTooOldAfterHalfADay() {
        assertRefused(at(SHOWN.minus(12, ChronoUnit.HOURS).minusMillis(1)).issue(pledge), true);
        assertThat(at(SHOWN).check(at(SHOWN.minus(12, ChronoUnit.HOURS)).issue(pledge), pledge, Device.MOBILE))
                .isNotNull();
    }

    private void assertRefused(String proof, boolean outdated) {
        assertThatExceptionOfType(UnprovenViewException.class)
                .isThrownBy(() -> at(SHOWN).check(proof, pledge, Device.MOBILE))
                .extracting(UnprovenViewException::isOutdated)
                .isEqualTo(outdated);
    }

    private static ViewProofs at(Instant moment) {
        var settings = new PledgeSettings(Duration.ofDays(30), Duration.ofHours(12), Duration.ofDays(14));
        return new ViewProofs(() -> new byte[32], settings, PhuXuan.clockAt(moment));
    }
}

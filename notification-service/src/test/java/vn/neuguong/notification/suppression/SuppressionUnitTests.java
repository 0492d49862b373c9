package vn.neuguong.notification.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.suppression.Suppression.Grounds;
import vn.neuguong.notification.suppression.Suppression.Past;
import vn.neuguong.notification.suppression.Suppression.Reason;
import vn.neuguong.notification.suppression.Suppression.Release;

class SuppressionUnitTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Grounds BOUNCE = new Grounds(Reason.NO_SUCH_MAILBOX, NOW, "report-1", "550 5.1.1 unknown");
    private static final Grounds COMPLAINT = new Grounds(Reason.COMPLAINT, NOW, "report-2", "unwanted");
    private static final Release RELEASE = new Release("operator", "đã sửa hộp thư", NOW);

    private final Suppression suppressed = Suppression.of(AddressDigest.of("ha@vidu.vn"), "ha", BOUNCE);

    @Test
    void keepsItsFirstGroundsWhileItIsActive() {
        assertThat(suppressed.again(COMPLAINT)).isEqualTo(suppressed);
    }

    @Test
    void staysReleasedWhenAnOldReportIsHeardAgain() {
        var released = suppressed.released(RELEASE);
        assertThat(released.active()).isFalse();
        assertThat(released.again(BOUNCE)).isEqualTo(released);
    }

    @Test
    void isActiveAgainByANewReportAndRemembersTheOldOne() {
        var again = suppressed.released(RELEASE).again(COMPLAINT);
        assertThat(again.active()).isTrue();
        assertThat(again.grounds()).isEqualTo(COMPLAINT);
        assertThat(again.earlier()).containsExactly(new Past(BOUNCE, RELEASE));
        var releasedTwice = again.released(RELEASE);
        assertThat(releasedTwice.again(BOUNCE)).isEqualTo(releasedTwice);
    }

    @Test
    void knowsAnAddressHoweverItIsWritten() {
        assertThat(AddressDigest.of(" Ha@ViDu.vn")).isEqualTo(AddressDigest.of("ha@vidu.vn"));
        assertThat(AddressDigest.of("ha@vidu.vn"))
                .isNotEqualTo(AddressDigest.of("hai@vidu.vn"))
                .hasSize(64);
    }
}

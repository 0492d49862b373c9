package vn.neuguong.notification.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;

class MailWishUnitTests {

    @Test
    void takesWhatIsCompleteWithoutTheSpacesAround() {
        var checked =
                new MailWish(MailAction.TEST, " Phạm Thu Hà ", "sau khi đổi máy chủ", " ha@vidu.vn ", "en").check();

        assertThat(checked)
                .isEqualTo(new MailWish.Checked(
                        MailAction.TEST, "Phạm Thu Hà", "sau khi đổi máy chủ", "ha@vidu.vn", "en"));
    }

    @ParameterizedTest
    @EnumSource
    void asksForAllThatIsMissingAtOnce(MailAction action) {
        assertThat(faultsOf(new MailWish(action, null, " ", "", null)))
                .extracting(Fault::code)
                .containsExactly("operations.missing", "operations.missing", "operations.missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ha",
                "ha@",
                "@vidu.vn",
                "ha@vidu.vn, minh@vidu.vn",
                "Hà <ha@vidu.vn>",
                "ha @vidu.vn",
                "ha@vidu.vn\r\nBcc: ke-gian@vidu.vn",
                "ha@-vidu.vn",
                "ha@vidu..\u0000"
            })
    void sendsNoTestToWhatIsNoSingleAddress(String address) {
        assertThat(faultsOf(new MailWish(MailAction.TEST, "Hà", "thử", address, "vi")))
                .extracting(Fault::field)
                .containsExactly("address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hà\nOperator Minh: PAUSE", "Hà\rx", "Hà\u2028x", "\u0007"})
    void keepsNamesAndReasonsFromWritingLinesOfTheirOwn(String text) {
        assertThat(faultsOf(new MailWish(MailAction.PAUSE, text, text, "pledge.sign", null)))
                .extracting(Fault::field)
                .containsExactly("who", "why");
    }

    @Test
    void keepsTextsWithinTheirLimits() {
        assertThat(faultsOf(new MailWish(MailAction.RESEND, "x".repeat(101), "x".repeat(501), "x".repeat(321), "de")))
                .extracting(Fault::field)
                .containsExactly("who", "why", "delivery", "language");
    }

    private static Iterable<Fault> faultsOf(MailWish wish) {
        return catchThrowableOfType(InvalidInput.class, wish::check).faults();
    }
}

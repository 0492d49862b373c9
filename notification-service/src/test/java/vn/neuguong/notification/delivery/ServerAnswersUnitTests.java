package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.neuguong.notification.delivery.ServerAnswer.RefusedForGood;
import vn.neuguong.notification.delivery.ServerAnswer.RefusedForNow;
import vn.neuguong.notification.delivery.ServerAnswer.Unknown;

class ServerAnswersUnitTests {

    private static final Address[] NOBODY = {};

    @ParameterizedTest
    @CsvSource({
        "421, false",
        "450, false",
        "451, false",
        "452, false",
        "552, false",
        "550, true",
        "553, true",
        "554, true"
    })
    void tellsTemporaryFromFinalRefusals(int code, boolean forGood) throws Exception {
        var answer = ServerAnswers.of(new SMTPAddressFailedException(
                new InternetAddress("ha.nguyen@vidu.vn"), "RCPT TO", code, code + " no <ha.nguyen@vidu.vn> here"));
        assertThat(answer).isInstanceOf(forGood ? RefusedForGood.class : RefusedForNow.class);
    }

    @Test
    void findsTheRecipientsRefusalBehindTheGeneralOne() throws Exception {
        var recipient = new SMTPAddressFailedException(
                new InternetAddress("ha.nguyen@vidu.vn"), "RCPT TO", 550, "550 5.1.1 unknown");
        var general = new MessagingException("Invalid Addresses", recipient);
        assertThat(ServerAnswers.of(general)).isEqualTo(new RefusedForGood("550 5.1.1 unknown"));
    }

    @Test
    void letsMailsWaitWhenOurOwnSenderIsRefused() throws Exception {
        var sender = new SMTPSenderFailedException(
                new InternetAddress("khong-tra-loi@vidu.vn"), "MAIL FROM", 550, "550 who are you");
        var general = new SMTPSendFailedException("MAIL FROM", 550, "550 who are you", sender, NOBODY, NOBODY, NOBODY);
        assertThat(ServerAnswers.of(general)).isEqualTo(new RefusedForNow("550 who are you"));
    }

    @Test
    void doesNotKnowWhatALostConnectionMeans() {
        var lost = new MessagingException("Exception reading response", new SocketTimeoutException("Read timed out"));
        assertThat(ServerAnswers.of(lost)).isEqualTo(new Unknown("no answer: Exception reading response"));
        var hungUp = new SMTPSendFailedException(".", -1, "[EOF]", lost, NOBODY, NOBODY, NOBODY);
        assertThat(ServerAnswers.of(hungUp)).isEqualTo(new Unknown("no answer: [EOF]"));
    }

    @Test
    void keepsNoAddressOfAnybody() {
        assertThat(ServerAnswers.accepted("250 OK\r\n <ha.nguyen@vidu.vn> relayed for ha.nguyen@vidu.vn; done")
                        .reply())
                .isEqualTo("250 OK (address) relayed for (address) done");
    }
}

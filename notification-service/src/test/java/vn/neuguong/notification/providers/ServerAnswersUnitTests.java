package vn.neuguong.notification.providers;

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
import vn.neuguong.notification.providers.ServerAnswer.ProviderInTrouble;
import vn.neuguong.notification.providers.ServerAnswer.RefusedForGood;
import vn.neuguong.notification.providers.ServerAnswer.RefusedForNow;
import vn.neuguong.notification.providers.ServerAnswer.Unknown;

class ServerAnswersUnitTests {

    private static final Address[] NOBODY = {};

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        421 4.3.2 closing                  | ProviderInTrouble
        450 4.2.0 greylisted               | RefusedForNow
        450 4.3.2 not accepting mail now   | ProviderInTrouble
        451 4.7.1 greylisted               | RefusedForNow
        452 4.2.2 mailbox full             | RefusedForNow
        454 4.7.0 no secrecy now           | ProviderInTrouble
        530 5.7.0 authenticate first       | ProviderInTrouble
        535 5.7.8 wrong password           | ProviderInTrouble
        550 5.1.1 no such user             | RefusedForGood
        550 5.7.1 you are on a list        | RefusedForGood
        552 5.2.2 mailbox full             | RefusedForNow
        552 5.3.4 larger than we take      | RefusedForGood
        553 5.1.3 that is no address       | RefusedForGood
        554 5.6.0 we do not like it        | RefusedForGood\
        """)
    void tellsWhatIsNotForNowFromWhatIsNotForEverAndFromWhatIsNotAboutTheMail(String reply, String meaning)
            throws Exception {
        assertThat(ServerAnswers.of(toRecipient(reply), false).getClass().getSimpleName())
                .isEqualTo(meaning);
        assertThat(ServerAnswers.of(toMail(reply), true).getClass().getSimpleName())
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, true",
        "550 5.1.10 null mx, true",
        "550 5.2.1 mailbox disabled, true",
        "550 5.7.1 blocked, false",
        "550 go away, false",
        "552 5.3.4 too large, false"
    })
    void knowsAnAddressThatIsNoneByTheStatusAlone(String reply, boolean noSuchMailbox) throws Exception {
        assertThat(ServerAnswers.of(toRecipient(reply), false)).isEqualTo(new RefusedForGood(reply, noSuchMailbox));
    }

    @ParameterizedTest
    @CsvSource({"450 wait, true", "451 wait, true", "452 full, false", "432 busy, false"})
    void knowsWhatGreylistingLooksLike(String reply, boolean likeGreylisting) throws Exception {
        assertThat(ServerAnswers.of(toRecipient(reply), false)).isEqualTo(new RefusedForNow(reply, likeGreylisting));
    }

    @Test
    void findsTheRecipientsRefusalBehindTheGeneralOne() throws Exception {
        var general = new MessagingException("Invalid Addresses", toRecipient("550 5.1.1 unknown"));
        assertThat(ServerAnswers.of(general, false)).isEqualTo(new RefusedForGood("550 5.1.1 unknown", true));
    }

    @ParameterizedTest
    @CsvSource({"421", "450", "451", "452", "550", "554"})
    void blamesTheProviderWhenOurOwnSenderIsRefused(int code) throws Exception {
        var sender = new SMTPSenderFailedException(
                new InternetAddress("khong-tra-loi@vidu.vn"), "MAIL FROM", code, code + " who are you");
        var general = new SMTPSendFailedException(
                "MAIL FROM:<khong-tra-loi@vidu.vn>", code, code + " who are you", sender, NOBODY, NOBODY, NOBODY);
        var alone = new SMTPSendFailedException(
                "MAIL FROM:<khong-tra-loi@vidu.vn>", code, code + " who are you", null, NOBODY, NOBODY, NOBODY);
        assertThat(ServerAnswers.of(general, false)).isEqualTo(new ProviderInTrouble(code + " who are you"));
        assertThat(ServerAnswers.of(alone, false)).isEqualTo(new ProviderInTrouble(code + " who are you"));
    }

    @Test
    void blamesTheMailThatIsTooLargeThoughTheServerSaysSoToItsSender() {
        var tooLarge = new SMTPSendFailedException(
                "MAIL FROM:<khong-tra-loi@vidu.vn> SIZE=9", 552, "552 5.3.4 too large", null, NOBODY, NOBODY, NOBODY);
        assertThat(ServerAnswers.of(tooLarge, false)).isEqualTo(new RefusedForGood("552 5.3.4 too large", false));
    }

    @Test
    void doesNotKnowWhatALostConnectionMeansForAMailThatWasWrittenInFull() {
        var lost = new MessagingException("Exception reading response", new SocketTimeoutException("Read timed out"));
        assertThat(ServerAnswers.of(lost, true)).isEqualTo(new Unknown("no answer: Exception reading response"));
        var hungUp = new SMTPSendFailedException(".", -1, "[EOF]", lost, NOBODY, NOBODY, NOBODY);
        assertThat(ServerAnswers.of(hungUp, true)).isEqualTo(new Unknown("no answer: [EOF]"));
    }

    @Test
    void knowsThatALostConnectionTookNoMailThatWasNotWrittenInFull() {
        var lost = new MessagingException("Exception reading response", new SocketTimeoutException("Read timed out"));
        assertThat(ServerAnswers.of(lost, false))
                .isEqualTo(new ProviderInTrouble("no answer: Exception reading response"));
    }

    private static SMTPAddressFailedException toRecipient(String reply) throws Exception {
        return new SMTPAddressFailedException(new InternetAddress("ha.nguyen@vidu.vn"), "RCPT TO", code(reply), reply);
    }

    private static SMTPSendFailedException toMail(String reply) {
        return new SMTPSendFailedException(".", code(reply), reply, null, NOBODY, NOBODY, NOBODY);
    }

    private static int code(String reply) {
        return Integer.parseInt(reply.substring(0, 3));
    }

    @Test
    void keepsNoAddressOfAnybody() {
        assertThat(ServerAnswers.accepted("250 OK\r\n <ha.nguyen@vidu.vn> relayed for ha.nguyen@vidu.vn; done")
                        .reply())
                .isEqualTo("250 OK (address) relayed for (address) done");
    }
}

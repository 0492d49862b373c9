package vn.neuguong.notification.delivery;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.delivery.ServerAnswer.Accepted;
import vn.neuguong.notification.delivery.ServerAnswer.RefusedForGood;
import vn.neuguong.notification.delivery.ServerAnswer.RefusedForNow;
import vn.neuguong.notification.delivery.ServerAnswer.Unknown;

/** Reads what Jakarta Mail makes of the server's replies (RFC 5321, 4.2). */
final class ServerAnswers {

    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>@]+>?");
    private static final int LONGEST_REPLY = 500;

    /** A full mailbox is emptied one day; RFC 5321 allows to see 552 as 452. */
    private static final int MAILBOX_FULL = 552;

    /** Below it there was no reply: Jakarta Mail says -1 when the connection was lost. */
    private static final int LOWEST_REFUSAL = 400;

    private ServerAnswers() {}

    static ServerAnswer accepted(String reply) {
        return new Accepted(withoutAddresses(reply));
    }

    /** Our own sender being refused is a matter of configuration, not of the mail, so such a mail waits. */
    static ServerAnswer of(MessagingException failure) {
        ServerAnswer answer = new Unknown(withoutAddresses("no answer: " + describe(failure)));
        for (@Nullable Exception e = failure; e != null; e = next(e)) {
            switch (e) {
                case SMTPSenderFailedException sender
                when sender.getReturnCode() >= LOWEST_REFUSAL -> {
                    return new RefusedForNow(reply(sender));
                }
                case SMTPAddressFailedException recipient
                when recipient.getReturnCode() >= LOWEST_REFUSAL ->
                    answer = byCode(recipient.getReturnCode(), reply(recipient));
                case SMTPSendFailedException mail
                when mail.getReturnCode() >= LOWEST_REFUSAL -> answer = byCode(mail.getReturnCode(), reply(mail));
                default -> {}
            }
        }
        return answer;
    }

    private static ServerAnswer byCode(int code, String reply) {
        return code >= 500 && code != MAILBOX_FULL ? new RefusedForGood(reply) : new RefusedForNow(reply);
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String reply(Exception failure) {
        return withoutAddresses(describe(failure));
    }

    private static String describe(Exception failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static String withoutAddresses(String reply) {
        var line = ADDRESS.matcher(reply)
                .replaceAll("(address)")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= LONGEST_REPLY ? line : line.substring(0, LONGEST_REPLY);
    }
}

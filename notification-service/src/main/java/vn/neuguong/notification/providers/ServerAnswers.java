package vn.neuguong.notification.providers;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.providers.ServerAnswer.Accepted;
import vn.neuguong.notification.providers.ServerAnswer.ProviderInTrouble;
import vn.neuguong.notification.providers.ServerAnswer.RefusedForGood;
import vn.neuguong.notification.providers.ServerAnswer.RefusedForNow;
import vn.neuguong.notification.providers.ServerAnswer.Unknown;

/**
 * Reads what Jakarta Mail makes of the server's replies (RFC 5321, 4.2), and whom they are about: what is said to the
 * command MAIL, to which only our own address was told, and what a server says about itself is no fault of the mail.
 */
public final class ServerAnswers {

    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>@]+>?");
    private static final int LONGEST_REPLY = 500;

    /** A full mailbox is emptied one day; RFC 5321 allows to see 552 as 452. */
    private static final int STORAGE_EXCEEDED = 552;

    /** Below it there was no reply: Jakarta Mail says -1 or 0 when the connection was lost. */
    private static final int LOWEST_REFUSAL = 400;

    private static final int LOWEST_FINAL_REFUSAL = 500;

    /** Closing; no secrecy now; authentication wanted, too weak, wrong, or without secrecy. */
    private static final Set<Integer> ABOUT_US = Set.of(421, 454, 530, 534, 535, 538);

    /** What servers say that want to see whether a stranger comes again. */
    private static final Set<Integer> LIKE_GREYLISTING = Set.of(450, 451);

    private ServerAnswers() {}

    static ServerAnswer accepted(String reply) {
        return new Accepted(withoutAddresses(reply));
    }

    /** @param written whether the mail was written in full, so that it may have been taken without our knowing */
    static ServerAnswer of(MessagingException failure, boolean written) {
        return switch (deepest(failure)) {
            case SMTPSenderFailedException sender
            when isReply(sender.getReturnCode()) -> toSender(sender.getReturnCode(), reply(sender));
            case SMTPAddressFailedException recipient
            when isReply(recipient.getReturnCode()) -> toMail(recipient.getReturnCode(), reply(recipient));
            case SMTPSendFailedException mail
            when isReply(mail.getReturnCode()) ->
                mail.getCommand().startsWith("MAIL")
                        ? toSender(mail.getReturnCode(), reply(mail))
                        : toMail(mail.getReturnCode(), reply(mail));
            default -> noAnswer(withoutAddresses("no answer: " + describe(failure)), written);
        };
    }

    private static ServerAnswer noAnswer(String words, boolean written) {
        return written ? new Unknown(words) : new ProviderInTrouble(words);
    }

    /** Whether there was neither a reply nor a wait for one. */
    static boolean saysThatTheServerHungUp(MessagingException failure) {
        for (@Nullable Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SocketTimeoutException) {
                return false;
            }
        }
        return switch (deepest(failure)) {
            case SMTPSenderFailedException sender -> !isReply(sender.getReturnCode());
            case SMTPAddressFailedException recipient -> !isReply(recipient.getReturnCode());
            case SMTPSendFailedException mail -> !isReply(mail.getReturnCode());
            default -> true;
        };
    }

    /** The reply itself, behind what Jakarta Mail says in general. */
    private static Exception deepest(MessagingException failure) {
        Exception found = failure;
        for (@Nullable Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPSenderFailedException
                    || e instanceof SMTPAddressFailedException
                    || (e instanceof SMTPSendFailedException mail && isReply(mail.getReturnCode()))) {
                found = e;
            }
        }
        return found;
    }

    private static ServerAnswer toSender(int code, String reply) {
        return code == STORAGE_EXCEEDED ? new RefusedForGood(reply, false) : new ProviderInTrouble(reply);
    }

    private static ServerAnswer toMail(int code, String reply) {
        var status = EnhancedStatus.in(reply);
        if (ABOUT_US.contains(code)
                || status.filter(EnhancedStatus::saysServerIsClosed).isPresent()) {
            return new ProviderInTrouble(reply);
        }
        if (code < LOWEST_FINAL_REFUSAL) {
            return new RefusedForNow(reply, LIKE_GREYLISTING.contains(code));
        }
        var mailboxFull = code == STORAGE_EXCEEDED
                && status.filter(EnhancedStatus::saysTooLarge).isEmpty();
        return mailboxFull
                ? new RefusedForNow(reply, false)
                : new RefusedForGood(
                        reply, status.filter(EnhancedStatus::saysNoSuchMailbox).isPresent());
    }

    private static boolean isReply(int code) {
        return code >= LOWEST_REFUSAL;
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

    /** What a server said, in one line, without the addresses of anybody. */
    public static String withoutAddresses(String reply) {
        var line = ADDRESS.matcher(reply)
                .replaceAll("(address)")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= LONGEST_REPLY ? line : line.substring(0, LONGEST_REPLY);
    }
}

package vn.neuguong.notification.providers;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One connection to a mail server, kept from mail to mail because opening it costs more than sending. */
public final class MailConnection implements AutoCloseable {

    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    private final MailProvider provider;
    private @Nullable SMTPTransport transport;
    private long lastUsedNanos = System.nanoTime();
    private int mailsSent;
    private boolean hungUp;

    MailConnection(MailProvider provider) {
        this.provider = provider;
    }

    /** Makes sure the server still listens, at the cost of a round trip unless it has just answered. */
    void open() throws MailServerUnavailableException {
        if (transport != null && (!idleFor(JUST_NOW) || transport.isConnected())) {
            return;
        }
        close();
        try {
            var server = provider.server();
            var opened = (SMTPTransport) provider.session().getTransport("smtp");
            opened.connect(server.host(), server.port(), server.username(), server.password());
            transport = opened;
            mailsSent = 0;
            lastUsedNanos = System.nanoTime();
        } catch (MessagingException e) {
            throw new MailServerUnavailableException(provider.name(), e);
        }
    }

    /**
     * Hands one mail over. A server that has hung up since the last mail, as many do after some number of them, is called
     * again; one that hangs up at once is in trouble.
     *
     * @throws MailServerUnavailableException when there is no connection any more: the mail has not been begun
     */
    public ServerAnswer send(OutgoingMail mail) throws MailServerUnavailableException {
        if (transport == null) {
            open();
        }
        var answer = handOver(mail);
        if (hungUp && mailsSent > 0) {
            close();
            open();
            answer = handOver(mail);
        }
        if (answer instanceof ServerAnswer.ProviderInTrouble || answer instanceof ServerAnswer.Unknown) {
            close();
            provider.inTrouble(new MailServerUnavailableException(answer.reply()));
        } else {
            mailsSent++;
            provider.answered();
        }
        return answer;
    }

    private ServerAnswer handOver(OutgoingMail mail) {
        var open = Objects.requireNonNull(transport);
        hungUp = false;
        try {
            open.sendMessage(mail, mail.getAllRecipients());
            return ServerAnswers.accepted(open.getLastServerResponse());
        } catch (MessagingException e) {
            hungUp = !mail.written() && ServerAnswers.saysThatTheServerHungUp(e);
            return ServerAnswers.of(e, mail.written());
        } finally {
            lastUsedNanos = System.nanoTime();
        }
    }

    boolean idleFor(Duration pause) {
        return System.nanoTime() - lastUsedNanos > pause.toNanos();
    }

    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException e) {
            // The server was quicker to hang up.
        }
        transport = null;
    }
}

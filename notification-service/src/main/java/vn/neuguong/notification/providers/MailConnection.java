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
            lastUsedNanos = System.nanoTime();
        } catch (MessagingException e) {
            throw new MailServerUnavailableException(provider.name(), e);
        }
    }

    /**
     * Hands one mail over. Without an answer, the connection is gone with this mail.
     *
     * @throws MailServerUnavailableException when there is no connection any more: the mail has not been begun
     */
    public ServerAnswer send(OutgoingMail mail) throws MailServerUnavailableException {
        if (transport == null) {
            open();
        }
        var answer = handOver(mail, Objects.requireNonNull(transport));
        if (answer instanceof ServerAnswer.ProviderInTrouble trouble) {
            close();
            provider.inTrouble(new MailServerUnavailableException(trouble.reply()));
        } else if (answer instanceof ServerAnswer.Unknown unknown) {
            close();
            provider.inTrouble(new MailServerUnavailableException(unknown.reply()));
        } else {
            provider.answered();
        }
        return answer;
    }

    private ServerAnswer handOver(OutgoingMail mail, SMTPTransport open) {
        try {
            open.sendMessage(mail, mail.getAllRecipients());
            return ServerAnswers.accepted(open.getLastServerResponse());
        } catch (MessagingException e) {
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

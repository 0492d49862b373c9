package vn.neuguong.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server, kept from mail to mail because opening it costs more than sending. */
final class MailConnection implements AutoCloseable {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    private final JavaMailSenderImpl server;
    private final MachineTime time;
    private @Nullable SMTPTransport transport;
    private Instant lastUsed = Instant.EPOCH;

    MailConnection(JavaMailSenderImpl server, MachineTime time) {
        this.server = server;
        this.time = time;
    }

    /** Makes sure the server still listens, at the cost of a round trip: once for a batch, not for every mail. */
    void open() throws MailServerUnavailableException {
        if (transport != null && transport.isConnected()) {
            return;
        }
        close();
        try {
            var opened = (SMTPTransport) server.getSession().getTransport("smtp");
            opened.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            transport = opened;
            lastUsed = time.now();
        } catch (MessagingException e) {
            throw new MailServerUnavailableException(e);
        }
    }

    /** Hands one mail over. After a lost connection the next one opens anew. */
    ServerAnswer send(MimeMessage mail) throws MailServerUnavailableException {
        if (transport == null) {
            open();
        }
        return handOver(mail, Objects.requireNonNull(transport));
    }

    private ServerAnswer handOver(MimeMessage mail, SMTPTransport open) {
        try {
            open.sendMessage(mail, mail.getAllRecipients());
            return ServerAnswers.accepted(open.getLastServerResponse());
        } catch (MessagingException e) {
            if (open.getLastReturnCode() == 421 || !open.isConnected()) {
                close();
            }
            return ServerAnswers.of(e);
        } finally {
            lastUsed = time.now();
        }
    }

    /** Frees the server of a connection nobody needs. */
    void closeWhenIdle() {
        if (transport != null && idleFor(LONGEST_IDLE)) {
            close();
        }
    }

    private boolean idleFor(Duration pause) {
        return lastUsed.plus(pause).isBefore(time.now());
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

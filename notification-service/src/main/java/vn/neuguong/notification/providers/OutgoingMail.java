package vn.neuguong.notification.providers;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/**
 * A letter as Jakarta Mail sends it: its bytes unchanged, however often. It knows whether all of it was written, because
 * only a mail that was written in full can have been taken by a server that hung up.
 */
public final class OutgoingMail extends SMTPMessage {

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private boolean written;

    private OutgoingMail(byte[] content) throws MessagingException {
        super(NO_SERVER, new ByteArrayInputStream(content));
    }

    /**
     * Opens a letter.
     *
     * @param returnPath where reports about it are to be sent, instead of to its sender
     */
    public static OutgoingMail of(byte[] content, @Nullable String returnPath) {
        try {
            var mail = new OutgoingMail(content);
            if (returnPath != null) {
                mail.setEnvelopeFrom(returnPath);
                mail.setNotifyOptions(NOTIFY_SUCCESS | NOTIFY_FAILURE | NOTIFY_DELAY);
                mail.setReturnOption(RETURN_HDRS);
            }
            return mail;
        } catch (MessagingException e) {
            throw new IllegalStateException("a letter we wrote cannot be read", e);
        }
    }

    /** The address it goes to. */
    public String recipient() {
        try {
            return ((InternetAddress) getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException("a letter we wrote cannot be read", e);
        }
    }

    boolean written() {
        return written;
    }

    @Override
    public void writeTo(OutputStream to, String @Nullable [] ignored) throws IOException, MessagingException {
        written = false;
        super.writeTo(to, ignored);
        written = true;
    }
}

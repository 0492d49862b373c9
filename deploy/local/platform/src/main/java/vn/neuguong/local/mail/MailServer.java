package vn.neuguong.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;

/**
 * SMTP for any recipient and IMAP for any password. A mail is in the archive before the sender is told it was taken.
 */
final class MailServer implements AutoCloseable {

    /** What fits into a small heap even when each mail carries a certificate. */
    static final int SHOWN_BY_IMAP = 1_000;

    private final GreenMail greenMail;

    MailServer(MailArchive archive, int smtpPort, int imapPort) {
        this(archive, smtpPort, imapPort, SHOWN_BY_IMAP);
    }

    MailServer(MailArchive archive, int smtpPort, int imapPort, int shownByImap) {
        this.greenMail = new GreenMail(new ServerSetup[] {
                    new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                    new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                })
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        var mailboxes = new Mailboxes(greenMail.getUserManager(), shownByImap);
        List<StoredMail> all = archive.all();
        all.subList(Math.max(0, all.size() - shownByImap), all.size())
                .forEach(mail -> mailboxes.forNextMailTo(mail.recipient()).deliver(mail.message()));
        greenMail.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            StoredMail kept = archive.keep(message.getMessage(), recipient.getEmail());
            return mailboxes.forNextMailTo(kept.recipient());
        });
        greenMail.start();
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}

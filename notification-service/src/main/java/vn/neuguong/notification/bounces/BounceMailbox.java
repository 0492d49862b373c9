package vn.neuguong.notification.bounces;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Restores: every report in the mailbox is taken in. A mail is put aside only after its report is recorded, and none is
 * ever thrown away.
 */
@Component
@ConditionalOnProperty("neuguong.bounces.host")
class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int AT_ONCE = 500;

    private final BounceSettings settings;
    private final Intake intake;
    private final IntakeLease lease;
    private final MeterRegistry meters;
    private final Session session;

    BounceMailbox(
            BounceSettings settings, Intake intake, IntakeLease lease, MeterRegistry meters, SslBundles certificates) {
        this.settings = settings;
        this.intake = intake;
        this.lease = lease;
        this.meters = meters;
        this.session = Session.getInstance(properties(settings, certificates));
    }

    private static Properties properties(BounceSettings settings, SslBundles certificates) {
        var timeout = String.valueOf(settings.timeout().toMillis());
        var mail = new Properties();
        for (var protocol : new String[] {"mail.imap.", "mail.imaps."}) {
            mail.put(protocol + "connectiontimeout", timeout);
            mail.put(protocol + "timeout", timeout);
            mail.put(protocol + "writetimeout", timeout);
        }
        if (settings.sslBundle() != null) {
            mail.put(
                    "mail.imaps.ssl.socketFactory",
                    certificates
                            .getBundle(settings.sslBundle())
                            .createSslContext()
                            .getSocketFactory());
        }
        return mail;
    }

    @Scheduled(fixedDelayString = "${neuguong.bounces.interval:1m}")
    void readReports() {
        if (!lease.acquire()) {
            return;
        }
        try (var store = session.getStore(settings.ssl() ? "imaps" : "imap")) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            read(store);
        } catch (MessagingException e) {
            LOG.warn("The mailbox of reports cannot be read: {}", e.getMessage());
        } finally {
            lease.release();
        }
    }

    private void read(Store store) throws MessagingException {
        var readFolder = existing(store, settings.readFolder());
        var unknownFolder = existing(store, settings.unknownFolder());
        var arriving = store.getFolder(settings.folder());
        arriving.open(Folder.READ_WRITE);
        try {
            var last = Math.min(arriving.getMessageCount(), AT_ONCE);
            for (var number = 1; number <= last; number++) {
                var mail = (MimeMessage) arriving.getMessage(number);
                var report = intake.take(new MimeMessage(mail)); // all of it at once, not part by part over IMAP
                count(report);
                putAside(mail, arriving, report.unknown() ? unknownFolder : readFolder);
            }
        } finally {
            arriving.close(true);
        }
    }

    private static Folder existing(Store store, String name) throws MessagingException {
        var folder = store.getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("the folder " + name + " cannot be made");
        }
        return folder;
    }

    private static void putAside(MimeMessage mail, Folder from, Folder to) throws MessagingException {
        from.copyMessages(new Message[] {mail}, to);
        mail.setFlag(Flags.Flag.DELETED, true);
    }

    private void count(StoredReport report) {
        var says = report.unknown()
                ? "unknown"
                : Objects.requireNonNull(report.says()).name();
        meters.counter("neuguong.mail.reports", "says", says.toLowerCase(Locale.ROOT))
                .increment();
    }
}

package vn.neuguong.notification.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.secrets.Sha256;
import vn.neuguong.notification.delivery.Receipt;
import vn.neuguong.notification.delivery.Receipt.Saying;
import vn.neuguong.notification.delivery.ReportedMail;
import vn.neuguong.notification.delivery.Reporting;
import vn.neuguong.notification.delivery.ReturnPaths;
import vn.neuguong.notification.providers.EnhancedStatus;
import vn.neuguong.notification.suppression.Suppressing;
import vn.neuguong.notification.suppression.Suppression.Reason;

/**
 * Takes in one report: with the mail it is about, with that mail's address, and for itself. Each of the three writes is a
 * no-op when the report comes again, so that a report whose taking in was interrupted is simply taken in once more.
 */
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final ReturnPaths returnPaths;
    private final Reporting reporting;
    private final Suppressing suppressing;
    private final StoredReports reports;
    private final Clock clock;

    Intake(ReturnPaths returnPaths, Reporting reporting, Suppressing suppressing, StoredReports reports, Clock clock) {
        this.returnPaths = returnPaths;
        this.reporting = reporting;
        this.suppressing = suppressing;
        this.reports = reports;
        this.clock = clock;
    }

    /** Records the report; whatever it is, it is known afterwards. */
    StoredReport take(MimeMessage mail) throws MessagingException {
        var id = idOf(mail);
        var report = understood(mail, id);
        var about = report.flatMap(it -> reported(it, id));
        about.ifPresent(it -> suppressIfHopeless(report.orElseThrow(), it, id));
        return reports.save(new StoredReport(
                id,
                clock.instant(),
                report.map(MailReport::says).orElse(null),
                report.flatMap(MailReport::status).map(EnhancedStatus::toString).orElse(null),
                report.map(MailReport::words).orElse(null),
                about.map(ReportedMail::deliveryId).orElse(null)));
    }

    /** A report that cannot be read is one we do not know. */
    private static Optional<MailReport> understood(MimeMessage mail, String id) {
        try {
            return MailReportReader.read(mail);
        } catch (MessagingException | IOException e) {
            LOG.warn("The report {} cannot be read: {}", id, e.getMessage());
            return Optional.empty();
        }
    }

    /** Our own signature in the return path tells best which mail it is; else the Message-ID that is quoted does. */
    private Optional<ReportedMail> reported(MailReport report, String id) {
        var receipt = new Receipt(
                id,
                clock.instant(),
                report.says(),
                report.status().map(EnhancedStatus::toString).orElse(null),
                report.words());
        return returnPaths
                .messageIdIn(report.addresses())
                .or(() -> Optional.ofNullable(report.messageId()))
                .flatMap(messageId -> reporting.report(messageId, receipt));
    }

    private void suppressIfHopeless(MailReport report, ReportedMail about, String id) {
        var noSuchMailbox = report.says() == Saying.UNDELIVERABLE
                && report.status().filter(EnhancedStatus::saysNoSuchMailbox).isPresent();
        var address = about.recipient();
        if (address != null && (noSuchMailbox || report.says() == Saying.COMPLAINT)) {
            suppressing.suppressAfterReport(
                    address,
                    about.personId(),
                    noSuchMailbox ? Reason.NO_SUCH_MAILBOX : Reason.COMPLAINT,
                    id,
                    report.words());
        }
    }

    private static String idOf(MimeMessage mail) throws MessagingException {
        try {
            var sha256 = Sha256.begin();
            mail.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

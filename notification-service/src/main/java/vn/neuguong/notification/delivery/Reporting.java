package vn.neuguong.notification.delivery;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;

/** Takes what is heard of mails after they have left us. */
@Service
public class Reporting {

    private final Deliveries deliveries;
    private final DeliveryMetrics metrics;

    Reporting(Deliveries deliveries, DeliveryMetrics metrics) {
        this.deliveries = deliveries;
        this.metrics = metrics;
    }

    /**
     * Records a report with the mail it is about. The same report again is a no-op.
     *
     * @return which mail that is; empty when we have sent none with this Message-ID
     */
    @RetryOnConflict
    public Optional<ReportedMail> report(String messageId, Receipt receipt) {
        var found = deliveries
                .findByMessageId(messageId)
                .filter(mail -> !mail.attempts().isEmpty());
        found.ifPresent(mail -> {
            var before = mail.status();
            if (mail.report(receipt)) {
                deliveries.save(mail);
                if (mail.status() != before) {
                    count(mail, before);
                }
            }
        });
        return found.map(mail -> new ReportedMail(
                mail.id(), mail.request().personId(), mail.attempts().getLast().recipient()));
    }

    private void count(Delivery mail, DeliveryStatus before) {
        if (before == DeliveryStatus.ACCEPTED) {
            metrics.countSettled(mail);
        } else {
            metrics.count(mail);
        }
    }
}

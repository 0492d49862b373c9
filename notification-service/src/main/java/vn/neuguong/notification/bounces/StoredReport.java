package vn.neuguong.notification.bounces;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.notification.delivery.Receipt.Saying;

/**
 * A report that came, as it was understood. The mail itself stays in the mailbox.
 *
 * @param id SHA-256 of the mail it came as: the same mail is the same report
 * @param says what it reports; absent when it is no report we know
 * @param deliveryId the mail it is about; absent when that is none of ours
 */
@Document("mail-reports")
public record StoredReport(
        @Id String id,
        Instant readAt,
        @Nullable Saying says,
        @Nullable String status,
        @Nullable String words,
        @Nullable String deliveryId) {

    /** Whether somebody should look at it. */
    public boolean unknown() {
        return deliveryId == null;
    }
}

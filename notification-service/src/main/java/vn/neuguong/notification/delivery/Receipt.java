package vn.neuguong.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of a mail after a mail server had taken it.
 *
 * @param reportId of the report that said so; the same report counts once
 * @param says what it means for the mail
 * @param status the three numbers of RFC 3463, where it gave any
 * @param words of the server that reports; they name no address
 */
public record Receipt(
        String reportId, Instant at, Saying says, @Nullable String status, String words) {

    /** What reports can mean. */
    public enum Saying {
        /** It lies in the mailbox. */
        DELIVERED(DeliveryStatus.DELIVERED),
        /** It was passed on to where nobody reports any more. */
        RELAYED(null),
        /** It takes longer than usual. */
        DELAYED(null),
        /** A mail server tried for long and has given up. */
        GIVEN_UP(DeliveryStatus.TEMPORARY_FAILURE),
        /** It will never arrive. */
        UNDELIVERABLE(DeliveryStatus.PERMANENT_FAILURE),
        /** Its reader called it unwanted; so they have it. */
        COMPLAINT(DeliveryStatus.DELIVERED);

        private final @Nullable DeliveryStatus status;

        Saying(@Nullable DeliveryStatus status) {
            this.status = status;
        }

        @Nullable
        DeliveryStatus status() {
            return status;
        }
    }
}

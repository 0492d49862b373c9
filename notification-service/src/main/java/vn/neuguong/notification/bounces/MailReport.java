package vn.neuguong.notification.bounces;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.delivery.Receipt.Saying;
import vn.neuguong.notification.providers.EnhancedStatus;

/**
 * What a report says, whoever wrote it.
 *
 * @param status the three numbers of RFC 3463, where it gives any
 * @param words of the server that reports, without addresses
 * @param addresses all that it was sent to or that it names as the return path of the mail it is about
 * @param messageId of the mail it is about, where it quotes it
 */
record MailReport(
        Saying says,
        Optional<EnhancedStatus> status,
        String words,
        String addresses,
        @Nullable String messageId) {}

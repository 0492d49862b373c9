package vn.neuguong.notification.delivery;

import org.jspecify.annotations.Nullable;

/**
 * The mail that a report is about.
 *
 * @param recipient digest of the address it was sent to; absent when that person was erased
 */
public record ReportedMail(
        String deliveryId, String personId, @Nullable String recipient) {}

package vn.neuguong.notification.delivery;

/**
 * The mail that a report is about.
 *
 * @param recipient digest of the address it was sent to
 */
public record ReportedMail(String deliveryId, String personId, String recipient) {}

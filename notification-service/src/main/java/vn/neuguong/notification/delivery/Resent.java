package vn.neuguong.notification.delivery;

/**
 * That a mail repeats another because an operator wanted it.
 *
 * @param deliveryId the mail it repeats
 */
public record Resent(String deliveryId, String who, String why) {}

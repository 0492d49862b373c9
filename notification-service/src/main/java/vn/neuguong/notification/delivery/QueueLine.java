package vn.neuguong.notification.delivery;

/** How many mails of one kind and owner are in the queue in the same state. */
public record QueueLine(String kind, String owner, DeliveryStatus status, long mails) {}

package vn.neuguong.messaging.consumption;

/** A received event: its attributes and the fields of its body the consumer declared. */
public record Event<T>(EventMetadata metadata, T data) {}

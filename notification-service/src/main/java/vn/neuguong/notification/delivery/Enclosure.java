package vn.neuguong.notification.delivery;

/** A document fetched from its owner, about to be attached. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
record Enclosure(String fileName, String mediaType, byte[] content) {}

package vn.neuguong.notification.people.messaging;

/** The fields of {@code person.changed.v1} a mail needs. */
record PersonChangedV1(String personId, String name, String email, String language) {}

package vn.neuguong.inspection.roster.messaging;

/** What this service reads of {@code person.changed.v1}; it has no use for anybody's address. */
record PersonChangedV1(String personId, String name, String language) {}

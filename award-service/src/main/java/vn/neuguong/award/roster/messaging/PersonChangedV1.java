package vn.neuguong.award.roster.messaging;

/** What this service reads of {@code person.changed.v1}: never the e-mail address. */
record PersonChangedV1(String personId, String name) {}

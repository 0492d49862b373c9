package vn.neuguong.notification.delivery;

/** A written mail and the attempt that is about to be made with it. */
record StartedAttempt(PreparedMail mail, Attempt attempt) {}

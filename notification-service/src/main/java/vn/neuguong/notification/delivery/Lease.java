package vn.neuguong.notification.delivery;

import java.time.Instant;

/** Who is sending a mail, and until when nobody else may. */
record Lease(String holder, Instant until) {}

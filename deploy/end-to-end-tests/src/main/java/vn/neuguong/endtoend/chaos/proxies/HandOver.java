package vn.neuguong.endtoend.chaos.proxies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail the mail server took.
 *
 * @param confirmedAt when its sender went on to something else on the same connection, which it only does when the
 *     answer has arrived and is recorded; absent when the mail was in flight to the end
 */
public record HandOver(
        String messageId, Instant takenAt, @Nullable Instant confirmedAt) {}

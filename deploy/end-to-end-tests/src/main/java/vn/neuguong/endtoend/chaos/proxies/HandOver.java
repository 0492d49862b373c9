package vn.neuguong.endtoend.chaos.proxies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail the mail server took.
 *
 * @param confirmedAt when its sender did on the same connection what it only does once the answer has arrived and is
 *     recorded; absent when the mail was in flight to the end
 */
public record HandOver(
        String messageId, Instant takenAt, @Nullable Instant confirmedAt) {

    HandOver confirmed(Instant at) {
        return new HandOver(messageId, takenAt, at);
    }
}

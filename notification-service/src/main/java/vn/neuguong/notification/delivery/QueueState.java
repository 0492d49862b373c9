package vn.neuguong.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue at one moment.
 *
 * @param oldestQueuedAt absent when it is empty
 * @param longestDue how long the mail whose turn came first has been waiting for a worker; zero when none is
 * @param lastAcceptedAt absent when no mail was ever accepted
 * @param silence for how long no mail has been accepted although the turn of some has come; zero when none waits
 */
public record QueueState(
        Instant measuredAt,
        List<QueueLine> lines,
        @Nullable Instant oldestQueuedAt,
        Duration longestDue,
        @Nullable Instant lastAcceptedAt,
        Duration silence) {

    public QueueState {
        lines = List.copyOf(lines);
    }

    /** All mails in the queue. */
    public long mails() {
        return lines.stream().mapToLong(QueueLine::mails).sum();
    }
}

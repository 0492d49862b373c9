package vn.neuguong.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far the queue is known to hold nothing but mails of paused kinds, so that a hundred thousand of those are not looked
 * through at every claim. Turns are only ever given for now or later, so nothing new comes before that point; a minute
 * later, or when other kinds are paused, all is looked through once more.
 */
final class SkippedTurns {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** The clocks of instances differ, and a mail may be stored a while after its turn was given. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Map<Queue, Stretch> skipped = new ConcurrentHashMap<>();

    private record Queue(String owner, String lane) {}

    /**
     * The beginning of a queue.
     *
     * @param until the first turn that is not one of a paused kind
     * @param lookedThroughAt when the whole of it was
     */
    private record Stretch(Set<String> heldKinds, Instant until, Instant lookedThroughAt) {

        boolean isKnown(Set<String> held, Instant now) {
            return heldKinds.equals(held) && now.isBefore(lookedThroughAt.plus(REMEMBERED));
        }
    }

    /** Where to begin to look for the turns of all other kinds. */
    Instant end(String owner, String lane, Set<String> heldKinds, Instant now) {
        var stretch = skipped.get(new Queue(owner, lane));
        return stretch != null && stretch.isKnown(heldKinds, now)
                ? stretch.until().minus(MARGIN)
                : Instant.EPOCH;
    }

    /** From there on, this was the first turn found of any other kind; that of now when there was none. */
    void foundFirst(Instant turn, String owner, String lane, Set<String> heldKinds, Instant now) {
        var anew = new Stretch(Set.copyOf(heldKinds), turn, now);
        skipped.merge(
                new Queue(owner, lane),
                anew,
                (before, found) -> before.isKnown(heldKinds, now)
                        ? new Stretch(before.heldKinds(), turn, before.lookedThroughAt())
                        : found);
    }
}

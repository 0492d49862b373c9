package vn.neuguong.messaging.operations;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import vn.neuguong.messaging.outbox.OutboxDesk;

/**
 * The actuator endpoint {@code messaging}: what waits, what is dead, and what can be done about it. Every action asks
 * who acts and why, and is kept in the journal.
 */
@Endpoint(id = "messaging")
final class MessagingEndpoint {

    private static final int LISTED = 100;

    private final OutboxDesk outbox;
    private final ConsumedTopics topics;
    private final ConsumerHolds holds;
    private final DeadLetterShelf letters;
    private final Rebuilds rebuilds;
    private final OperationsJournal journal;

    MessagingEndpoint(
            OutboxDesk outbox,
            ConsumedTopics topics,
            ConsumerHolds holds,
            DeadLetterShelf letters,
            Rebuilds rebuilds,
            OperationsJournal journal) {
        this.outbox = outbox;
        this.topics = topics;
        this.holds = holds;
        this.letters = letters;
        this.rebuilds = rebuilds;
        this.journal = journal;
    }

    /** What there is to see in more detail. */
    enum Section {
        /** Documents with unpublished events, the longest waiting first. */
        OUTBOX,
        /** Dead letters nobody has dealt with. */
        DEAD_LETTERS,
        /** What operators did, the newest first. */
        OPERATIONS
    }

    /** All at a glance. */
    record Overview(
            OutboxDesk.Figures outbox,
            long deadLetters,
            List<String> consumers,
            Set<String> onHold,
            List<Rebuild.Progress> handedOverAgain) {}

    /** How an action ended; handing events over again goes on in the background. */
    record Done(boolean done, String outcome, DeadLetterShelf.@Nullable Replayed letters) {

        private static Done of(boolean found) {
            return new Done(found, found ? "done" : "nothing like it was found, so nothing was changed", null);
        }

        private static Done with(DeadLetterShelf.Replayed letters) {
            return new Done(letters.stillPoison().isEmpty(), letters.handled() + " handled", letters);
        }

        private static Done after(Runnable act) {
            act.run();
            return of(true);
        }
    }

    @ReadOperation
    Overview overview() {
        return new Overview(
                outbox.figures(),
                letters.count(),
                topics.all().stream().map(ConsumedTopic::name).toList(),
                holds.names(),
                rebuilds.progress());
    }

    @ReadOperation
    List<?> section(@Selector Section section) {
        return switch (section) {
            case OUTBOX -> outbox.unpublished(LISTED);
            case DEAD_LETTERS -> letters.open(LISTED);
            case OPERATIONS -> journal.latest(LISTED);
        };
    }

    /** Which parameters an action needs besides who and why is written at {@link Action}. */
    @WriteOperation
    Done act(
            @Selector Action action,
            String who,
            String why,
            @Nullable String collection,
            @Nullable String id,
            @Nullable String event,
            @Nullable String consumer,
            @Nullable String letter,
            @Nullable String from) {
        var operator = new Target().with("who", who).with("why", why);
        var target = new Target()
                .with("collection", collection)
                .with("id", id)
                .with("event", event)
                .with("consumer", consumer)
                .with("letter", letter)
                .with("from", from);
        try {
            return journal.record(
                    operator.needed("who"),
                    operator.needed("why"),
                    action,
                    target.toString(),
                    () -> perform(action, target, operator.needed("who")));
        } catch (IllegalArgumentException refused) {
            var reason = String.valueOf(refused.getMessage());
            throw new InvalidEndpointRequestException(reason, reason);
        }
    }

    private Done perform(Action action, Target target, String who) {
        return switch (action) {
            case RESUBMIT -> Done.of(outbox.resubmit(target.needed("collection"), target.needed("id")));
            case SKIP -> Done.of(outbox.skip(target.needed("collection"), target.needed("id"), target.needed("event")));
            case REPLAY_LETTERS -> Done.with(letters.replay(consumerOf(target), target.get("letter"), who));
            case DISCARD_LETTER -> Done.of(letters.discard(consumerOf(target), target.needed("letter"), who));
            case HOLD -> Done.after(() -> holds.hold(consumerOf(target), who));
            case LIFT -> Done.after(() -> holds.lift(consumerOf(target)));
            case REPLAY -> Done.after(() -> rebuilds.replay(consumerOf(target), target.time("from")));
            case REBUILD -> Done.after(() -> rebuilds.rebuild(consumerOf(target)));
        };
    }

    private ConsumedTopic consumerOf(Target target) {
        return topics.named(target.needed("consumer"));
    }
}

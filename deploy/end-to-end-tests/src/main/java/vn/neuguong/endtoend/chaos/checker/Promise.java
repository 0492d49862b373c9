package vn.neuguong.endtoend.chaos.checker;

/** What must hold when a run is over. */
public enum Promise {
    /** Whatever was accepted is there. */
    NOTHING_LOST,
    /** Whatever is there was asked for. */
    NOTHING_WITHOUT_CAUSE,
    /** Every effect of an event is there once in each consumer. */
    ONCE_PER_CONSUMER,
    /** The events of an aggregate are published without a gap and in order; repeats are the same bytes. */
    ORDER_PER_AGGREGATE,
    /** One mail for each reason, save what was in flight. */
    ONE_MAIL_PER_REASON,
    /** Dead letters are the poison and nothing else. */
    ONLY_POISON_IS_DEAD,
    /** Nothing is left waiting. */
    NOTHING_STUCK,
    /** What a task's link is for is done once. */
    DONE_ONCE,
    /** Another instance publishes soon after the one that did was killed. */
    RELAY_TAKEN_OVER;

    /** A breach of this promise, in one sentence with the ids it takes to look into it. */
    @SuppressWarnings("AnnotateFormatMethod") // The annotation would be a dependency for this one line.
    Violation broken(String sentence, Object... ids) {
        return new Violation(this, sentence.formatted(ids));
    }
}

package vn.neuguong.notification.delivery;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a claimed mail, yet to be stored.
 *
 * @param outcome the change; made again to the stored mail when storing it failed
 * @param unsent why it is never sent, where operators want to hear of that
 */
record Conclusion(
        Delivery delivery,
        Consumer<Delivery> outcome,
        @Nullable Unsent unsent) {

    Conclusion(Delivery delivery, Consumer<Delivery> outcome) {
        this(delivery, outcome, null);
    }

    /** What an operator should know of, though nothing went wrong with the mail itself. */
    enum Unsent {
        /** Its turn came too late for it to be of use. */
        STALE,
        /** Its recipient's address takes no mail. */
        SUPPRESSED
    }

    void apply() {
        outcome.accept(delivery);
    }

    /** The same, for the mail as it is stored. */
    Conclusion about(Delivery stored) {
        return new Conclusion(stored, outcome, unsent);
    }
}

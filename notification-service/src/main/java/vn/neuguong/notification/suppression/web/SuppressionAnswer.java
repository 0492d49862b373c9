package vn.neuguong.notification.suppression.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.suppression.Suppression;
import vn.neuguong.notification.suppression.Suppression.Reason;
import vn.neuguong.notification.suppression.Suppression.Release;

/**
 * A suppression as operators see it.
 *
 * @param address digest of the address
 * @param heardFrom the report or the delivery that said so
 */
record SuppressionAnswer(
        String address,
        String personId,
        boolean active,
        Reason reason,
        Instant since,
        String heardFrom,
        String words,
        @Nullable Release release) {

    static SuppressionAnswer of(Suppression suppression) {
        var grounds = suppression.grounds();
        return new SuppressionAnswer(
                suppression.address(),
                suppression.personId(),
                suppression.active(),
                grounds.reason(),
                grounds.since(),
                grounds.heardFrom(),
                grounds.words(),
                suppression.release());
    }
}

package vn.neuguong.award.evaluations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One invited member on a monthly list.
 *
 * @param inForceAt when the member's pledge came into force, absent when it had not by the end of the month
 */
public record MemberRow(String personId, @Nullable Instant inForceAt) {

    boolean inForce() {
        return inForceAt != null;
    }
}

package vn.neuguong.pledge.cascade;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.programmes.LaunchStep;

/**
 * What was recorded once and does not count any more: it was corrected, or sent back.
 *
 * @param reason why it was sent back; absent for a correction
 */
public record PastRecord(
        LaunchStep step,
        StepRecord entry,
        Instant replacedAt,
        @Nullable String reason) {}

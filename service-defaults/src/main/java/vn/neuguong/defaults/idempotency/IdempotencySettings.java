package vn.neuguong.defaults.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long answers are kept for repetitions.
 *
 * @param keepFor how long a repetition is answered like the first call
 * @param lease how long after the death of an instance its unfinished calls may be repeated; renewed while it lives
 * @param largestBody the largest request body, uploads apart, and the largest answer kept
 */
@ConfigurationProperties("neuguong.idempotency")
record IdempotencySettings(
        @DefaultValue("P1D") Duration keepFor,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("4MB") DataSize largestBody) {

    IdempotencySettings {
        if (!keepFor.isPositive() || lease.compareTo(Duration.ofSeconds(1)) < 0 || largestBody.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "neuguong.idempotency: keep-for and largest-body must be positive, lease at least one second");
        }
    }
}

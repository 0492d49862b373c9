package vn.neuguong.award.evaluations;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When monthly lists are closed.
 *
 * @param sweepEvery pause between two looks for lists that should be closed
 * @param grace business time a month stays open after its end, for events still on their way
 * @param settle real time since this instance first saw the month as over, for its own consumers to catch up
 */
@Validated
@ConfigurationProperties("neuguong.evaluations")
record EvaluationSettings(
        @NotNull Duration sweepEvery,
        @NotNull Duration grace,
        @NotNull Duration settle) {

    EvaluationSettings {
        if (sweepEvery.isNegative() || sweepEvery.isZero()) {
            throw new IllegalArgumentException("neuguong.evaluations.sweep-every must be positive: " + sweepEvery);
        }
        if (grace.isNegative() || settle.isNegative()) {
            throw new IllegalArgumentException("neuguong.evaluations.grace and .settle must not be negative");
        }
    }
}

package vn.neuguong.pledge.cascade;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.programmes.LaunchStep;

/**
 * One step a unit is asked to take.
 *
 * @param sentBack why the upper level wants it taken again; absent otherwise
 * @param done absent as long as it is not
 */
public record StepState(
        LaunchStep step,
        Instant dueAt,
        @Nullable String sentBack,
        @Nullable StepRecord done) {

    static StepState asked(LaunchStep step, Instant dueAt) {
        return new StepState(step, dueAt, null, null);
    }

    public boolean isDone() {
        return done != null;
    }

    StepState recorded(StepRecord entry) {
        return new StepState(step, dueAt, null, entry);
    }

    StepState again(Instant newDueAt, @Nullable String reason) {
        return new StepState(step, newDueAt, reason, null);
    }
}

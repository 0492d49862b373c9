package vn.neuguong.pledge.cascade.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.cascade.StepState;
import vn.neuguong.pledge.cascade.UnitLaunchEvent.UnitLaunchState;
import vn.neuguong.pledge.programmes.LaunchStep;

/**
 * The body of all events about the launch in a unit: its state after the change. Notes, document numbers and files stay
 * inside.
 *
 * @param step the one the event is about
 */
record UnitLaunchV1(
        String unitLaunchId,
        String programmeId,
        int programmeVersion,
        String unitId,
        String step,
        boolean launched,
        List<StepV1> steps) {

    record StepV1(
            String step,
            Instant dueAt,
            @Nullable LocalDate doneOn,
            @Nullable Instant recordedAt) {

        static StepV1 of(StepState state) {
            var done = state.done();
            return new StepV1(
                    state.step().name(),
                    state.dueAt(),
                    done == null ? null : done.evidence().doneOn(),
                    done == null ? null : done.recordedAt());
        }
    }

    static UnitLaunchV1 of(LaunchStep step, UnitLaunchState launch) {
        var subject = launch.subject();
        return new UnitLaunchV1(
                subject.id(),
                subject.programmeId(),
                subject.programmeVersion(),
                subject.unitId(),
                step.name(),
                launch.steps().stream().allMatch(StepState::isDone),
                launch.steps().stream().map(StepV1::of).toList());
    }
}

package vn.neuguong.pledge.cascade;

import java.util.List;
import vn.neuguong.pledge.programmes.LaunchStep;

/** What happens to the launch of a programme in a unit; every event carries the whole state after it. */
public sealed interface UnitLaunchEvent {

    /** The launch after the change. */
    UnitLaunchState launch();

    /** A step was recorded, for the first time or corrected. */
    record StepRecorded(LaunchStep step, UnitLaunchState launch) implements UnitLaunchEvent {}

    /** The upper level wants a step, and those after it, taken again. */
    record StepSentBack(LaunchStep step, UnitLaunchState launch) implements UnitLaunchEvent {}

    /** How far the unit has come. */
    record UnitLaunchState(UnitLaunchSubject subject, List<StepState> steps) {}
}

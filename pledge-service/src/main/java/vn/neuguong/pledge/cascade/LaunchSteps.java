package vn.neuguong.pledge.cascade;

import java.util.List;
import java.util.Optional;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.programmes.LaunchStep;

/** The steps a unit is asked to take, in their order. A value: whatever changes is a new one. */
record LaunchSteps(List<StepState> inOrder) {

    LaunchSteps {
        inOrder = List.copyOf(inOrder);
    }

    /** The first that is not done. */
    Optional<StepState> next() {
        return inOrder.stream().filter(step -> !step.isDone()).findFirst();
    }

    boolean areDone() {
        return next().isEmpty();
    }

    Optional<StepState> find(LaunchStep kind) {
        return inOrder.stream().filter(step -> step.step() == kind).findFirst();
    }

    /** @throws Refusal if the unit is not asked for the step */
    StepState get(LaunchStep kind) {
        return find(kind).orElseThrow(() -> Refusal.conflict("cascade.not-asked"));
    }

    /** This step and those after it, as far as they are done. */
    List<StepState> doneFrom(StepState first) {
        return inOrder.stream()
                .skip(inOrder.indexOf(first))
                .filter(StepState::isDone)
                .toList();
    }

    /** The same with this step in the place of the one of its kind. */
    LaunchSteps with(StepState changed) {
        return new LaunchSteps(inOrder.stream()
                .map(step -> step.step() == changed.step() ? changed : step)
                .toList());
    }
}

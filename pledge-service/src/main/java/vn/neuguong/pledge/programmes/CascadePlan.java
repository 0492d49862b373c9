package vn.neuguong.pledge.programmes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.neuguong.pledge.roster.UnitKind;

/**
 * How the units launch the programme themselves (S3).
 *
 * @param dueOn the steps asked for, each with the last day in time; always with {@link LaunchStep#LAUNCHED}
 * @param notAsked steps that do not exist in units of a kind, such as a school board in an agency
 */
public record CascadePlan(
        Map<LaunchStep, LocalDate> dueOn, Map<UnitKind, Set<LaunchStep>> notAsked, Invitations invitations) {

    /** When the people of a unit are asked to sign. */
    public enum Invitations {
        /** As soon as the programme is launched. */
        AT_LAUNCH,
        /** Only once their own unit has launched it. */
        AFTER_UNIT_LAUNCH
    }

    public CascadePlan {
        dueOn = Map.copyOf(dueOn);
        notAsked = Map.copyOf(notAsked);
    }

    /** The steps of a unit of this kind, in their order; never empty. */
    public List<LaunchStep> stepsOf(UnitKind kind) {
        var without = notAsked.getOrDefault(kind, Set.of());
        return Arrays.stream(LaunchStep.values())
                .filter(step -> dueOn.containsKey(step) && (step == LaunchStep.LAUNCHED || !without.contains(step)))
                .toList();
    }
}

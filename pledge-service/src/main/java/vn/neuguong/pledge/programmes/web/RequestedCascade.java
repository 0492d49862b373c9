package vn.neuguong.pledge.programmes.web;

import static vn.neuguong.pledge.programmes.web.PlainWords.REQUIRED;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.programmes.CascadePlan;
import vn.neuguong.pledge.programmes.CascadePlan.Invitations;
import vn.neuguong.pledge.programmes.LaunchStep;
import vn.neuguong.pledge.roster.UnitKind;

/**
 * How the units launch the programme themselves.
 *
 * @param dueOn the steps asked for, and the last day of each
 * @param notAsked steps units of a kind leave out; without it, every unit takes every step
 * @param invitations left out: at the launch of the programme
 */
record RequestedCascade(
        @NotEmpty(message = REQUIRED) Map<LaunchStep, @NotNull(message = REQUIRED) LocalDate> dueOn,
        @Nullable Map<UnitKind, @NotNull(message = REQUIRED) Set<@NotNull(message = REQUIRED) LaunchStep>> notAsked,
        @Nullable Invitations invitations) {

    CascadePlan plan() {
        return new CascadePlan(
                dueOn,
                notAsked == null ? Map.of() : notAsked,
                invitations == null ? Invitations.AT_LAUNCH : invitations);
    }
}

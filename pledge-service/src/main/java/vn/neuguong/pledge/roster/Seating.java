package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.roster.FillSeat.Delegation;

/**
 * Establishes, fills, vacates and abolishes the seats of a unit from a day on (trap 1). A seat has one holder at a
 * time, so that there are never two heads; vacant or abolished it never blocks a pledge.
 */
@Service
public class Seating {

    private final OrgUnits units;
    private final StaffMembers staff;
    private final Reorganisation reorganisation;

    Seating(OrgUnits units, StaffMembers staff, Reorganisation reorganisation) {
        this.units = units;
        this.staff = staff;
        this.reorganisation = reorganisation;
    }

    /** Establishes the seat if the unit has none, and puts it as the command says. */
    @RetryOnConflict
    public OrgUnit fill(String unitId, Seat seat, FillSeat command, IfMatch state) {
        refuseUnknown(command);
        var acknowledges = Optional.ofNullable(command.acknowledges()).orElse(seat.usuallyAcknowledges());
        var wanted = new EstablishedSeat(seat, acknowledges, command.holderId(), null);
        return change(
                unitId, command.effectiveFrom(), state, (unit, when) -> unit.fill(wanted, command.delegation(), when));
    }

    /** The unit has no such seat from the day on. */
    @RetryOnConflict
    public OrgUnit abolish(String unitId, Seat seat, LocalDate effectiveFrom, IfMatch state) {
        return change(unitId, effectiveFrom, state, (unit, when) -> unit.abolish(seat, when));
    }

    private OrgUnit change(
            String unitId, LocalDate effectiveFrom, IfMatch state, BiPredicate<OrgUnit, EffectiveDay> command) {
        var when = reorganisation.from(effectiveFrom);
        var unit = reorganisation.unit(unitId);
        state.require(unit);
        return command.test(unit, when) ? units.save(unit) : unit;
    }

    private void refuseUnknown(FillSeat command) {
        var faults = new ArrayList<Fault>();
        faults.addAll(unknown("holderId", command.holderId(), command.effectiveFrom()));
        var delegation = command.delegation();
        if (delegation != null) {
            faults.addAll(unknown("delegation.delegateId", delegation.delegateId(), delegation.from()));
            faults.addAll(contradictions(command, delegation));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static List<Fault> contradictions(FillSeat command, Delegation delegation) {
        var faults = new ArrayList<Fault>();
        if (delegation.delegateId().equals(command.holderId())) {
            faults.add(Fault.of("delegation.delegateId", "roster.delegate-is-holder"));
        }
        var to = delegation.to();
        Reorganisation.outOfRange("delegation.from", delegation.from()).ifPresent(faults::add);
        Reorganisation.outOfRange("delegation.to", to).ifPresent(faults::add);
        if (to != null && to.isBefore(delegation.from())) {
            faults.add(Fault.of("delegation.to", "roster.ends-before-it-begins"));
        }
        if (delegation.from().isBefore(command.effectiveFrom())) {
            faults.add(
                    Fault.of("delegation.from", "roster.before-the-change", RosterDays.text(command.effectiveFrom())));
        }
        return faults;
    }

    private List<Fault> unknown(String field, @Nullable String personId, LocalDate day) {
        if (personId == null
                || staff.findById(personId)
                        .filter(member -> member.isEmployedOn(day))
                        .isPresent()) {
            return List.of();
        }
        return List.of(Fault.of(field, "roster.not-a-member", personId, RosterDays.text(day)));
    }
}

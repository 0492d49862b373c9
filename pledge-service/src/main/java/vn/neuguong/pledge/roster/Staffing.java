package vn.neuguong.pledge.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;

/**
 * Employs people and follows them from unit to unit until they leave; they leave no seat occupied behind them. Repeated,
 * a command changes nothing.
 */
@Service
public class Staffing {

    private final StaffMembers staff;
    private final SeatVacating seats;
    private final Reorganisation reorganisation;
    private final Clock clock;

    Staffing(StaffMembers staff, SeatVacating seats, Reorganisation reorganisation, Clock clock) {
        this.staff = staff;
        this.seats = seats;
        this.reorganisation = reorganisation;
        this.clock = clock;
    }

    /** Employs somebody new, or somebody again who had left. */
    @RetryOnConflict
    public StaffMember join(String staffNumber, StaffProfile profile, LocalDate effectiveFrom) {
        var when = reorganisation.from(effectiveFrom);
        var number = staffNumber.toUpperCase(Locale.ROOT);
        var known = staff.findByStaffNumberIn(List.of(number)).stream().findFirst();
        return staff.save(employ(known.orElse(null), number, profile, when));
    }

    /** Somebody new, or the one who is known by the number, changed and not stored yet. */
    StaffMember employ(@Nullable StaffMember known, String staffNumber, StaffProfile profile, EffectiveDay when) {
        refuse(profile, known == null ? null : known.personId(), when.day());
        if (known == null) {
            return StaffMember.join(staffNumber, profile, when);
        }
        if (known.employedTo().filter(last -> last.isBefore(when.day())).isPresent()) {
            known.rehire(profile, when);
        } else {
            relocate(known, when, member -> member.amend(profile, when));
        }
        return known;
    }

    /** Changes how to address somebody at once, and where they work from a day on. */
    @RetryOnConflict
    public StaffMember amend(String personId, StaffProfile profile, LocalDate effectiveFrom, IfMatch state) {
        var when = reorganisation.from(effectiveFrom);
        refuse(profile, personId, when.day());
        return change(personId, state, known -> relocate(known, when, member -> member.amend(profile, when)));
    }

    /** From the day on they work in another unit, and hold no seat of the former one any more. */
    @RetryOnConflict
    public StaffMember move(String personId, String unitId, LocalDate effectiveFrom, IfMatch state) {
        var when = reorganisation.from(effectiveFrom);
        refuseUnknownUnit(unitId, when.day()).ifPresent(fault -> {
            throw new InvalidInput(List.of(fault));
        });
        return change(personId, state, known -> relocate(known, when, member -> member.move(unitId, when)));
    }

    /** Ends the employment; the seats the person holds are vacant from the next day on, and vacated first. */
    @RetryOnConflict
    public StaffMember leave(String personId, LocalDate lastDay, IfMatch state) {
        var when = reorganisation.from(lastDay);
        var member = member(personId);
        state.require(member);
        boolean changed = member.leave(when);
        seats.left(personId, when.at(lastDay.plusDays(1)));
        return changed ? staff.save(member) : member;
    }

    @RetryOnConflict
    public StaffMember goOnLeave(String personId, Leave leave, IfMatch state) {
        var faults = Stream.of(
                        Reorganisation.outOfRange("from", leave.from()), Reorganisation.outOfRange("to", leave.to()))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        var today = reorganisation.from(leave.from()).today();
        return change(personId, state, member -> member.goOnLeave(leave, today));
    }

    /** Back at work from the day on. */
    @RetryOnConflict
    public StaffMember returnFromLeave(String personId, LocalDate day, IfMatch state) {
        var when = reorganisation.from(day);
        return change(personId, state, member -> member.returnFromLeave(when));
    }

    /**
     * Forgets who somebody was who has left; everybody who knows them forgets them too.
     *
     * @throws Refusal naming the seats they still hold
     */
    @RetryOnConflict
    public void erase(String personId, String reason) {
        var today = LocalDate.now(clock);
        var held = reorganisation.forest().seatsOf(personId, today);
        if (!held.isEmpty()) {
            throw Refusal.conflict("roster.still-holds-seats", String.join(", ", held));
        }
        change(personId, IfMatch.ANY, member -> member.erase(new Erasure(today, reason)));
    }

    StaffMember member(String personId) {
        return staff.findById(personId).orElseThrow(() -> Refusal.notFound("roster.unknown-person", personId));
    }

    private StaffMember change(String personId, IfMatch state, Predicate<StaffMember> command) {
        var member = member(personId);
        state.require(member);
        return command.test(member) ? staff.save(member) : member;
    }

    /** Who works elsewhere from the day on leaves the seats of the unit behind, before that is stored. */
    private boolean relocate(StaffMember member, EffectiveDay when, Predicate<StaffMember> command) {
        var before = member.unitOn(when.day());
        boolean changed = command.test(member);
        var after = member.unitOn(when.day());
        if (!after.equals(before)) {
            before.ifPresent(unitId -> seats.moved(member.personId(), unitId, when));
        }
        return changed;
    }

    /** What is wrong with the profile beside other people's: asked again when somebody was faster. */
    private void refuse(StaffProfile profile, @Nullable String personId, LocalDate day) {
        var faults = new ArrayList<Fault>();
        refuseUnknownUnit(profile.unitId(), day).ifPresent(faults::add);
        if (staff.findByEmailIn(List.of(profile.email())).stream()
                .anyMatch(other -> !other.personId().equals(personId))) {
            faults.add(Fault.of("email", "roster.email-taken"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private Optional<Fault> refuseUnknownUnit(String unitId, LocalDate day) {
        return reorganisation.forest().existsOn(unitId, day)
                ? Optional.empty()
                : Optional.of(Fault.of("unitId", "roster.unknown-unit", unitId, RosterDays.text(day)));
    }
}

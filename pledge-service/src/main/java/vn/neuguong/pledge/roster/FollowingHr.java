package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.pledge.roster.FillSeat.Delegation;

/**
 * Brings the roster to where the personnel system has it. Each record keeps the sequence of the last event it followed
 * in the same document, so that repeated and late events change nothing.
 */
@Service
public class FollowingHr {

    private final OrgUnits units;
    private final StaffMembers staff;
    private final Reorganisation reorganisation;
    private final Succession succession;
    private final Correcting correcting;
    private final Staffing staffing;
    private final SeatVacating seats;

    FollowingHr(
            OrgUnits units,
            StaffMembers staff,
            Reorganisation reorganisation,
            Succession succession,
            Correcting correcting,
            Staffing staffing,
            SeatVacating seats) {
        this.units = units;
        this.staff = staff;
        this.reorganisation = reorganisation;
        this.succession = succession;
        this.correcting = correcting;
        this.staffing = staffing;
        this.seats = seats;
    }

    /** The unit is so from the day on; its seats are told of apart. */
    @RetryOnConflict
    public void unitChanged(long sequence, OpenUnit wanted) {
        reorganisation.inTurn(() -> {
            var when = reorganisation.from(wanted.effectiveFrom());
            var profile = wanted.profile();
            var known = units.findById(wanted.unitId());
            if (known.isPresent() && !known.get().followsHr(sequence)) {
                return false;
            }
            requireUnit(profile.parentId(), when.day());
            var unit = known.orElseGet(() -> OrgUnit.open(wanted.unitId(), profile, when));
            if (known.isPresent()) {
                unit.describe(profile, when);
            } else {
                unit.followsHr(sequence);
            }
            reorganisation.store(List.of(unit), when);
            return true;
        });
    }

    /** The unit has ended; told again, it changes nothing. */
    @RetryOnConflict
    public void unitClosed(long sequence, EndUnit end) {
        requireUnit(end.unitId());
        if (!reorganisation.unit(end.unitId()).followsHr(sequence)) {
            return;
        }
        end.successorIds().forEach(successorId -> requireUnit(successorId, end.effectiveFrom()));
        requireUnit(end.childrenGoTo(), end.effectiveFrom());
        requireUnit(end.peopleGoTo(), end.effectiveFrom());
        succession.close(end);
        followed(sequence, end.unitId());
    }

    /** The closing of the unit was a mistake; told again, it changes nothing. */
    @RetryOnConflict
    public void unitReopened(long sequence, ReopenUnit command) {
        requireUnit(command.unitId());
        if (reorganisation.unit(command.unitId()).followsHr(sequence)) {
            correcting.reopen(command);
            followed(sequence, command.unitId());
        }
    }

    /** Noted last, so that what a crash cut short is done again. */
    private void followed(long sequence, String unitId) {
        var unit = reorganisation.unit(unitId);
        if (unit.followsHr(sequence)) {
            units.save(unit);
        }
    }

    /**
     * The seat is so from the day on.
     *
     * @param holder staff number; absent for a vacant seat
     * @param delegate staff number; absent when nobody acts for the holder
     */
    @RetryOnConflict
    public void seatFilled(
            long sequence,
            String unitId,
            EstablishedSeat seat,
            @Nullable String holder,
            @Nullable String delegate,
            LocalDate effectiveFrom) {
        requireUnit(unitId, effectiveFrom);
        var when = reorganisation.from(effectiveFrom);
        var filled = new EstablishedSeat(seat.seat(), seat.acknowledges(), employed(holder, effectiveFrom), null);
        var delegateId = employed(delegate, effectiveFrom);
        var delegation = delegateId == null ? null : new Delegation(delegateId, effectiveFrom, null);
        changeUnit(sequence, unitId, unit -> unit.fill(filled, delegation, when));
    }

    /** The unit has no such seat from the day on. */
    @RetryOnConflict
    public void seatAbolished(long sequence, String unitId, Seat seat, LocalDate effectiveFrom) {
        requireUnit(unitId);
        var when = reorganisation.from(effectiveFrom);
        changeUnit(sequence, unitId, unit -> unit.abolish(seat, when));
    }

    /** The person is so from the day on: joined, changed, moved, or back after years. */
    @RetryOnConflict
    public void personChanged(long sequence, String staffNumber, StaffProfile profile, LocalDate effectiveFrom) {
        var known = find(staffNumber);
        if (known.isPresent() && !known.get().followsHr(sequence)) {
            return;
        }
        var when = reorganisation.from(effectiveFrom);
        requireUnit(profile.unitId(), effectiveFrom);
        var member = staffing.employ(known.orElse(null), number(staffNumber), profile, when);
        member.followsHr(sequence);
        staff.save(member);
    }

    /** The person's last day is settled. */
    @RetryOnConflict
    public void personLeft(long sequence, String staffNumber, LocalDate lastDay) {
        changePerson(sequence, staffNumber, lastDay, (member, when) -> {
            member.leave(when);
            seats.left(member.personId(), when.at(lastDay.plusDays(1)));
        });
    }

    /** The person is away for long. */
    @RetryOnConflict
    public void personAway(long sequence, String staffNumber, Leave leave) {
        changePerson(sequence, staffNumber, leave.from(), (member, when) -> member.goOnLeave(leave, when.today()));
    }

    /** The person is back at work from the day on. */
    @RetryOnConflict
    public void personReturned(long sequence, String staffNumber, LocalDate day) {
        changePerson(sequence, staffNumber, day, StaffMember::returnFromLeave);
    }

    private void changeUnit(long sequence, String unitId, Consumer<OrgUnit> command) {
        var unit = reorganisation.unit(unitId);
        if (unit.followsHr(sequence)) {
            command.accept(unit);
            units.save(unit);
        }
    }

    private void changePerson(
            long sequence, String staffNumber, LocalDate day, BiConsumer<StaffMember, EffectiveDay> command) {
        var when = reorganisation.from(day);
        var member = find(staffNumber).orElseThrow(() -> new UnknownReferenceException("staff number", staffNumber));
        if (member.followsHr(sequence)) {
            command.accept(member, when);
            staff.save(member);
        }
    }

    private Optional<StaffMember> find(String staffNumber) {
        return staff.findByStaffNumberIn(List.of(number(staffNumber))).stream().findFirst();
    }

    private @Nullable String employed(@Nullable String staffNumber, LocalDate day) {
        if (staffNumber == null) {
            return null;
        }
        return find(staffNumber)
                .filter(member -> member.isEmployedOn(day))
                .map(StaffMember::personId)
                .orElseThrow(() -> new UnknownReferenceException("staff number on " + day, staffNumber + day));
    }

    private void requireUnit(String unitId) {
        if (units.findById(unitId).isEmpty()) {
            throw new UnknownReferenceException("unit " + unitId, unitId);
        }
    }

    private void requireUnit(@Nullable String unitId, LocalDate day) {
        if (unitId != null && !reorganisation.forest().existsOn(unitId, day)) {
            throw new UnknownReferenceException("unit %s on %s".formatted(unitId, day), unitId + day);
        }
    }

    /** As staff numbers are stored, however they are written. */
    private static String number(String staffNumber) {
        return staffNumber.toUpperCase(Locale.ROOT);
    }
}

package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.imports.UnitTarget.SeatTarget;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.UnitProfile;

/**
 * Brings units and people to what an import says of them, in the words of the roster; what is so already stays
 * untouched, so that doing it again does nothing. Stores nothing.
 */
@Component
class RosterUpdate {

    private final Clock clock;

    RosterUpdate(Clock clock) {
        this.clock = clock;
    }

    StaffMember join(PersonEntry entry) {
        var from = entry.employedFrom();
        var member = StaffMember.join(entry.staffNumber(), entry.profile(), from(from == null ? today() : from));
        bringDates(member, entry);
        return member;
    }

    /**
     * Brings somebody known to what their row says; answers false when everything is so already.
     *
     * @throws InvalidInput when the dates do not go together with what is known of them
     */
    boolean bring(StaffMember member, PersonEntry entry) {
        boolean changed = false;
        if (hasLeft(member)) {
            if (saysGone(entry)) {
                return false;
            }
            var from = entry.employedFrom();
            boolean isLater =
                    from != null && member.employedTo().filter(from::isAfter).isPresent();
            changed = member.rehire(entry.profile(), from(from != null && isLater ? from : today()));
        } else {
            changed = member.amend(entry.profile(), from(latest(today(), member.employedFrom())));
        }
        return bringDates(member, entry) || changed;
    }

    private boolean bringDates(StaffMember member, PersonEntry entry) {
        boolean changed = false;
        var leave = entry.leave();
        if (leave != null) {
            changed = member.goOnLeave(leave, today());
        } else if (entry.saysLeave() && member.isOnLeaveOn(today())) {
            changed = member.returnFromLeave(from(today()));
        }
        var next = entry.next();
        if (next != null && member.isEmployedOn(next.from())) {
            changed |= member.move(next.unitId(), from(next.from()));
        }
        var lastDay = entry.employedTo();
        return (lastDay != null && member.leave(from(lastDay))) || changed;
    }

    /** Ends the employment of somebody a complete file does not name: yesterday was the last day. */
    boolean leave(StaffMember member) {
        return member.isEmployedOn(today()) && member.leave(from(latest(today().minusDays(1), member.employedFrom())));
    }

    /** A new unit; its seats stay vacant until everybody is there. */
    OrgUnit open(UnitTarget target) {
        var entry = entryOf(target);
        var vacant = target.seats().stream()
                .map(seat -> EstablishedSeat.vacant(seat.seat()))
                .toList();
        var from = entry.validFrom();
        return OrgUnit.open(
                entry.unitId(),
                new UnitProfile(entry.kind(), entry.name(), entry.parentId(), vacant),
                from(from == null ? today() : from));
    }

    /**
     * Brings a unit to what the import says of it; answers false when everything is so already.
     *
     * @param personIds by staff number
     */
    boolean bring(OrgUnit unit, UnitTarget target, UnaryOperator<@Nullable String> personIds) {
        var entry = target.entry();
        var lastDay = entry == null ? null : entry.validTo();
        boolean isOver = lastDay != null && lastDay.isBefore(today());
        boolean changed = !isOver && unit.amend(profile(unit, target, personIds), from(dayFor(unit, entry)));
        if (entry != null && lastDay != null) {
            changed |= unit.close(entry.successorIds(), entry.soleSuccessor(), from(lastDay.plusDays(1)));
        }
        return changed;
    }

    /** The day on which nobody may be left in the unit, because it has ended and has no sole successor; empty for others. */
    Optional<LocalDate> emptyOn(UnitTarget target) {
        var entry = target.entry();
        return entry == null || entry.validTo() == null || entry.soleSuccessor() != null
                ? Optional.empty()
                : Optional.of(LeftBehind.dayToAsk(entry.validTo().plusDays(1), today()));
    }

    private UnitProfile profile(OrgUnit unit, UnitTarget target, UnaryOperator<@Nullable String> personIds) {
        var current = unit.profile();
        var known = new HashMap<Seat, EstablishedSeat>();
        current.seats().forEach(seat -> known.put(seat.seat(), seat));
        var seats = target.seats().stream()
                .map(seat -> seat(seat, known, personIds))
                .toList();
        var entry = target.entry();
        return entry == null
                ? new UnitProfile(current.kind(), current.name(), current.parentId(), seats)
                : new UnitProfile(entry.kind(), entry.name(), entry.parentId(), seats);
    }

    /** Whether a seat acknowledges pledges, and who acts for its holder, is not the files' business. */
    private static EstablishedSeat seat(
            SeatTarget target, Map<Seat, EstablishedSeat> known, UnaryOperator<@Nullable String> personIds) {
        var claimant = target.claimant();
        var holderId = claimant == null ? target.keeper() : personIds.apply(claimant);
        var current = known.get(target.seat());
        if (current == null) {
            return new EstablishedSeat(target.seat(), holderId);
        }
        boolean sameHolder = current.holder().equals(Optional.ofNullable(holderId));
        return new EstablishedSeat(
                target.seat(), current.acknowledges(), holderId, sameHolder ? current.delegateId() : null);
    }

    private LocalDate dayFor(OrgUnit unit, @Nullable UnitEntry entry) {
        var opens = entry == null ? null : entry.validFrom();
        return opens == null || unit.nodeOn(today()).isPresent() ? today() : latest(today(), opens);
    }

    private boolean hasLeft(StaffMember member) {
        return member.employedTo().filter(to -> to.isBefore(today())).isPresent();
    }

    private boolean saysGone(PersonEntry entry) {
        return entry.employedTo() != null && entry.employedTo().isBefore(today());
    }

    private static UnitEntry entryOf(UnitTarget target) {
        var entry = target.entry();
        if (entry == null) {
            throw new IllegalStateException("Unit %s is neither stored nor in the file".formatted(target.unitId()));
        }
        return entry;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private EffectiveDay from(LocalDate day) {
        return EffectiveDay.on(day, clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

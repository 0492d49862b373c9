package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.roster.FillSeat.Delegation;

/**
 * The life of a unit, each aspect by itself, so that a plan for one of them survives what happens to another meanwhile.
 *
 * @param validFrom first day the unit exists
 * @param closing its end, when that is known
 */
record UnitHistory(
        LocalDate validFrom,
        @Nullable UnitClosing closing,
        Timeline<String> name,
        Timeline<UnitKind> kind,
        Timeline<String> parentId,
        List<SeatHistory> seats) {

    UnitHistory {
        seats = seats.stream().sorted(Comparator.comparing(SeatHistory::seat)).toList();
    }

    static UnitHistory opening(UnitProfile profile, LocalDate day) {
        return new UnitHistory(
                day,
                null,
                Timeline.from(day, profile.name()),
                Timeline.from(day, profile.kind()),
                Timeline.from(day, profile.parentId()),
                profile.seats().stream()
                        .map(seat -> SeatHistory.established(day, seat))
                        .toList());
    }

    /** Both ends of a unit's life belong to it. */
    boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (closing == null || !day.isAfter(closing.lastDay()));
    }

    /** What the unit is on the day; empty when it does not exist then. */
    Optional<UnitProfile> profileOn(LocalDate day) {
        return existsOn(day) ? Optional.of(knownOn(day)) : Optional.empty();
    }

    /** What is known of the unit on the day: before it opens what it will be, after it closed what it was last. */
    UnitProfile knownOn(LocalDate day) {
        var known = day.isBefore(validFrom)
                ? validFrom
                : closing != null && day.isAfter(closing.lastDay()) ? closing.lastDay() : day;
        return new UnitProfile(
                kind.on(known).orElseThrow(),
                name.on(known).orElseThrow(),
                parentId.on(known).orElse(null),
                seats.stream().flatMap(seat -> seat.on(known).stream()).toList());
    }

    UnitHistory rename(EffectiveDay when, String newName) {
        return new UnitHistory(validFrom, closing, name.with(open(when), newName), kind, parentId, seats);
    }

    UnitHistory moveBelow(EffectiveDay when, @Nullable String newParentId) {
        return new UnitHistory(validFrom, closing, name, kind, parentId.with(open(when), newParentId), seats);
    }

    /** With the seat as it is from the day on. */
    UnitHistory establish(EffectiveDay when, EstablishedSeat seat) {
        return withSeat(seat.seat(), history -> history.establish(open(when), seat));
    }

    /** With somebody who acts for the holder on these days. */
    UnitHistory delegate(EffectiveDay when, Seat seat, Delegation delegation) {
        var from = open(when.at(delegation.from()));
        return withSeat(seat, history -> history.delegate(from, delegation.to(), delegation.delegateId()));
    }

    UnitHistory abolish(EffectiveDay when, Seat seat) {
        return withSeat(seat, history -> history.abolish(open(when)));
    }

    /** With whatever seat the person holds or acts for vacated from the day on. */
    UnitHistory vacate(EffectiveDay when, String personId) {
        var vacated = seats.stream().map(seat -> seat.vacate(when, personId)).toList();
        return new UnitHistory(validFrom, closing, name, kind, parentId, vacated);
    }

    /** With name, kind and place of the profile from the day on. */
    UnitHistory describe(EffectiveDay when, UnitProfile profile) {
        return new UnitHistory(
                validFrom,
                closing,
                name.with(open(when), profile.name()),
                kind.with(when, profile.kind()),
                parentId.with(when, profile.parentId()),
                seats);
    }

    /** With the whole profile from the day on. */
    UnitHistory amend(EffectiveDay when, UnitProfile profile) {
        var amended = describe(when, profile);
        var abolished = EnumSet.noneOf(Seat.class);
        seats.forEach(seat -> abolished.add(seat.seat()));
        for (var seat : profile.seats()) {
            abolished.remove(seat.seat());
            amended = amended.establish(when, seat);
        }
        for (var seat : abolished) {
            amended = amended.abolish(when, seat);
        }
        return amended;
    }

    /** Without the unit from the day on; a closing that has not come yet may be put off or brought forward. */
    UnitHistory close(EffectiveDay when, List<String> successorIds, @Nullable String peopleGoTo) {
        var closed = new UnitClosing(when.day().minusDays(1), successorIds, peopleGoTo);
        if (closed.equals(closing)) {
            return this;
        }
        if (closing != null && closing.lastDay().isBefore(when.today())) {
            throw new InvalidInput("effectiveFrom", "roster.unit-closed", RosterDays.text(closing.lastDay()));
        }
        if (closed.lastDay().isBefore(validFrom)) {
            throw new InvalidInput("effectiveFrom", "roster.unit-not-open", RosterDays.text(validFrom));
        }
        return new UnitHistory(validFrom, closed, name, kind, parentId, seats);
    }

    /** The days on which something about the unit changes, in order. */
    List<LocalDate> changeDays() {
        var days = Stream.of(
                        Stream.of(validFrom),
                        Stream.ofNullable(closing).map(end -> end.lastDay().plusDays(1)),
                        name.days(),
                        kind.days(),
                        parentId.days(),
                        seats.stream().flatMap(SeatHistory::days))
                .flatMap(aspect -> aspect);
        return days.filter(day -> !day.isBefore(validFrom)).distinct().sorted().toList();
    }

    private EffectiveDay open(EffectiveDay when) {
        if (when.day().isBefore(validFrom)) {
            throw new InvalidInput("effectiveFrom", "roster.unit-not-open", RosterDays.text(validFrom));
        }
        if (closing != null && when.day().isAfter(closing.lastDay())) {
            throw new InvalidInput("effectiveFrom", "roster.unit-closed", RosterDays.text(closing.lastDay()));
        }
        return when;
    }

    private UnitHistory withSeat(Seat seat, UnaryOperator<SeatHistory> change) {
        var changed = new ArrayList<>(seats);
        var present = changed.stream()
                .filter(history -> history.seat() == seat)
                .findFirst()
                .orElseGet(() -> SeatHistory.never(seat));
        var after = change.apply(present);
        if (after.equals(present)) {
            return this;
        }
        changed.remove(present);
        changed.add(after);
        return new UnitHistory(validFrom, closing, name, kind, parentId, changed);
    }
}

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
import vn.neuguong.pledge.roster.SeatVacated.Reason;

/**
 * The life of a unit, each aspect by itself, so that a plan for one of them survives what happens to another meanwhile.
 *
 * @param validFrom first day the unit exists
 * @param closing its end, when that is known
 * @param reopenings the ends that were corrected
 */
record UnitHistory(
        LocalDate validFrom,
        @Nullable UnitClosing closing,
        Timeline<String> name,
        Timeline<UnitKind> kind,
        Timeline<String> parentId,
        List<SeatHistory> seats,
        List<Reopening> reopenings) {

    UnitHistory {
        reopenings = List.copyOf(reopenings);
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
                        .toList(),
                List.of());
    }

    /** Both ends of a unit's life belong to it; the days it was closed by mistake do not. */
    boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && (closing == null || !day.isAfter(closing.lastDay()))
                && reopenings.stream().noneMatch(reopening -> reopening.wasClosedOn(day));
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
        return new UnitHistory(validFrom, closing, name.with(open(when), newName), kind, parentId, seats, reopenings);
    }

    UnitHistory moveBelow(EffectiveDay when, @Nullable String newParentId) {
        return new UnitHistory(
                validFrom, closing, name, kind, parentId.with(open(when), newParentId), seats, reopenings);
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
    UnitHistory vacate(EffectiveDay when, String personId, Reason reason) {
        var vacated =
                seats.stream().map(seat -> seat.vacate(when, personId, reason)).toList();
        return new UnitHistory(validFrom, closing, name, kind, parentId, vacated, reopenings);
    }

    /** With name, kind and place of the profile from the day on. */
    UnitHistory describe(EffectiveDay when, UnitProfile profile) {
        return new UnitHistory(
                validFrom,
                closing,
                name.with(open(when), profile.name()),
                kind.with(when, profile.kind()),
                parentId.with(when, profile.parentId()),
                seats,
                reopenings);
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
        return new UnitHistory(validFrom, closed, name, kind, parentId, seats, reopenings);
    }

    /** With the unit again from the day on: its closing was a mistake. */
    UnitHistory reopen(EffectiveDay when) {
        if (closing == null) {
            if (reopeningOn(when.day()).isPresent()) {
                return this;
            }
            throw new InvalidInput("unitId", "roster.unit-open");
        }
        var reopening = new Reopening(closing, when.day());
        if (when.day().isBefore(reopening.firstDayClosed())) {
            throw new InvalidInput("effectiveFrom", "roster.unit-open-until", RosterDays.text(closing.lastDay()));
        }
        var all = Stream.concat(reopenings.stream(), Stream.of(reopening)).toList();
        return new UnitHistory(validFrom, null, name, kind, parentId, seats, all);
    }

    /** The end that lies behind it on the day, by mistake or not. */
    Optional<UnitClosing> closingKnownOn(LocalDate day) {
        var corrected = reopenings.stream()
                .filter(reopening -> reopening.wasClosedOn(day))
                .map(Reopening::closing);
        return Stream.concat(
                        corrected,
                        Stream.ofNullable(closing).filter(end -> end.lastDay().isBefore(day)))
                .findFirst();
    }

    /** The correction that brought it back on that day. */
    Optional<Reopening> reopeningOn(LocalDate day) {
        return reopenings.stream()
                .filter(reopening -> reopening.from().equals(day))
                .findFirst();
    }

    /** The days on which something about the unit changes, in order. */
    List<LocalDate> changeDays() {
        var days = Stream.of(
                        Stream.of(validFrom),
                        Stream.ofNullable(closing).map(end -> end.lastDay().plusDays(1)),
                        reopenings.stream().flatMap(each -> Stream.of(each.firstDayClosed(), each.from())),
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
        reopenings.stream()
                .filter(reopening -> reopening.wasClosedOn(when.day()))
                .findFirst()
                .ifPresent(reopening -> {
                    throw new InvalidInput("effectiveFrom", "roster.unit-not-open", RosterDays.text(reopening.from()));
                });
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
        return new UnitHistory(validFrom, closing, name, kind, parentId, changed, reopenings);
    }
}

package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.SeatVacated.Reason;

/**
 * The life of one seat of a unit.
 *
 * @param acknowledging whether the seat acknowledges pledges; nothing on the days it is not established
 * @param vacated who left it without being replaced, and why
 */
record SeatHistory(
        Seat seat,
        Timeline<Boolean> acknowledging,
        Timeline<String> holderId,
        Timeline<String> delegateId,
        List<SeatVacated> vacated) {

    SeatHistory {
        vacated = List.copyOf(vacated);
    }

    static SeatHistory never(Seat seat) {
        return new SeatHistory(seat, Timeline.never(), Timeline.never(), Timeline.never(), List.of());
    }

    static SeatHistory established(LocalDate day, EstablishedSeat seat) {
        return new SeatHistory(
                seat.seat(),
                Timeline.from(day, seat.acknowledges()),
                Timeline.from(day, seat.holderId()),
                Timeline.from(day, seat.delegateId()),
                List.of());
    }

    Optional<EstablishedSeat> on(LocalDate day) {
        return acknowledging
                .on(day)
                .map(acknowledges -> new EstablishedSeat(
                        seat,
                        acknowledges,
                        holderId.on(day).orElse(null),
                        delegateId.on(day).orElse(null)));
    }

    SeatHistory establish(EffectiveDay when, EstablishedSeat wanted) {
        return new SeatHistory(
                seat,
                acknowledging.with(when, wanted.acknowledges()),
                holderId.with(when, wanted.holderId()),
                delegateId.with(when, wanted.delegateId()),
                vacated);
    }

    SeatHistory delegate(EffectiveDay from, @Nullable LocalDate to, @Nullable String personId) {
        return new SeatHistory(seat, acknowledging, holderId, delegateId.during(from, to, personId), vacated);
    }

    /** Nobody holds a seat that is no more; established again, it starts vacant. */
    SeatHistory abolish(EffectiveDay when) {
        return new SeatHistory(
                seat, acknowledging.with(when, null), holderId.with(when, null), delegateId.with(when, null), vacated);
    }

    /** Without the person from the day on; what has passed on to somebody else since then is history. */
    SeatHistory vacate(EffectiveDay when, String personId, Reason reason) {
        var holders = without(holderId, when, personId);
        var delegates = without(delegateId, when, personId);
        var trail = new ArrayList<>(vacated);
        if (!holders.equals(holderId)) {
            trail.add(new SeatVacated(when.day(), personId, false, reason));
        }
        if (!delegates.equals(delegateId)) {
            trail.add(new SeatVacated(when.day(), personId, true, reason));
        }
        return new SeatHistory(seat, acknowledging, holders, delegates, trail);
    }

    /** Whether the person holds the seat, or acts for its holder, on the day or later. */
    boolean concerns(String personId, LocalDate day) {
        return Stream.of(holderId, delegateId)
                .anyMatch(people -> people.on(day).filter(personId::equals).isPresent()
                        || people.entries().stream()
                                .anyMatch(entry -> entry.from().isAfter(day) && personId.equals(entry.value())));
    }

    /** Everybody it ever had, holders and delegates. */
    Stream<String> people() {
        return Stream.of(holderId, delegateId).flatMap(Timeline::values);
    }

    Stream<LocalDate> days() {
        return Stream.of(acknowledging, holderId, delegateId).flatMap(Timeline::days);
    }

    private static Timeline<String> without(Timeline<String> people, EffectiveDay when, String personId) {
        boolean theirs = people.on(when.day()).filter(personId::equals).isPresent();
        var rest = theirs && !people.isHistoryOn(when) ? people.with(when, null) : people;
        for (var later : people.entries()) {
            var then = when.at(later.from());
            if (then.day().isAfter(when.day()) && personId.equals(later.value()) && !people.isHistoryOn(then)) {
                rest = rest.with(then, null);
            }
        }
        return rest;
    }
}

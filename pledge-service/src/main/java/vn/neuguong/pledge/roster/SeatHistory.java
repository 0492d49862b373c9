package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life of one seat of a unit.
 *
 * @param acknowledging whether the seat acknowledges pledges; nothing on the days it is not established
 */
record SeatHistory(Seat seat, Timeline<Boolean> acknowledging, Timeline<String> holderId, Timeline<String> delegateId) {

    static SeatHistory never(Seat seat) {
        return new SeatHistory(seat, Timeline.never(), Timeline.never(), Timeline.never());
    }

    static SeatHistory established(LocalDate day, EstablishedSeat seat) {
        return new SeatHistory(
                seat.seat(),
                Timeline.from(day, seat.acknowledges()),
                Timeline.from(day, seat.holderId()),
                Timeline.from(day, seat.delegateId()));
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
                delegateId.with(when, wanted.delegateId()));
    }

    SeatHistory delegate(EffectiveDay from, @Nullable LocalDate to, @Nullable String personId) {
        return new SeatHistory(seat, acknowledging, holderId, delegateId.during(from, to, personId));
    }

    /** Nobody holds a seat that is no more; established again, it starts vacant. */
    SeatHistory abolish(EffectiveDay when) {
        return new SeatHistory(
                seat, acknowledging.with(when, null), holderId.with(when, null), delegateId.with(when, null));
    }

    SeatHistory vacate(EffectiveDay when, String personId) {
        return new SeatHistory(
                seat, acknowledging, without(holderId, when, personId), without(delegateId, when, personId));
    }

    /** Whether the person holds the seat, or acts for its holder, on the day or later. */
    boolean concerns(String personId, LocalDate day) {
        return Stream.of(holderId, delegateId)
                .anyMatch(people -> people.on(day).filter(personId::equals).isPresent()
                        || people.entries().stream()
                                .anyMatch(entry -> entry.from().isAfter(day) && personId.equals(entry.value())));
    }

    Stream<LocalDate> days() {
        return Stream.of(acknowledging, holderId, delegateId).flatMap(Timeline::days);
    }

    private static Timeline<String> without(Timeline<String> people, EffectiveDay when, String personId) {
        var vacated = people.on(when.day()).filter(personId::equals).isPresent() ? people.with(when, null) : people;
        for (var planned : people.entries()) {
            if (planned.from().isAfter(when.day()) && personId.equals(planned.value())) {
                vacated = vacated.with(when.at(planned.from()), null);
            }
        }
        return vacated;
    }
}

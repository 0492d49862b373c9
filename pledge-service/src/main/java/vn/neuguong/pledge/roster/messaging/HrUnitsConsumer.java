package vn.neuguong.pledge.roster.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.pledge.roster.EndUnit;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.FollowingHr;
import vn.neuguong.pledge.roster.OpenUnit;
import vn.neuguong.pledge.roster.ReopenUnit;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitProfile;

/**
 * Follows the units and seats of the personnel system. Idempotent by the sequence of the unit, kept in the unit itself:
 * an event that is not newer changes nothing.
 */
@Component("hrUnits")
class HrUnitsConsumer extends EventConsumer {

    private final FollowingHr following;
    private final HrReferences references;

    HrUnitsConsumer(FollowingHr following, HrReferences references) {
        this.following = following;
        this.references = references;
        on("hr.unit-changed.v1", HrUnitChangedV1.class, this::onChanged);
        on("hr.unit-closed.v1", HrUnitClosedV1.class, this::onClosed);
        on("hr.unit-reopened.v1", HrUnitReopenedV1.class, this::onReopened);
        on("hr.seat-filled.v1", HrSeatFilledV1.class, this::onSeatFilled);
        on("hr.seat-abolished.v1", HrSeatAbolishedV1.class, this::onSeatAbolished);
    }

    private void onChanged(Event<HrUnitChangedV1> event) {
        var unit = event.data();
        var usual = Stream.of(Seat.values())
                .filter(Seat::usuallyAcknowledges)
                .map(EstablishedSeat::vacant)
                .toList();
        var profile = new UnitProfile(unit.kind, references.line("name", unit.name), unit.parentId, usual);
        references.resolving(() -> following.unitChanged(
                event.metadata().sequence(),
                new OpenUnit(references.code("unitId", unit.unitId), profile, unit.effectiveFrom)));
    }

    private void onClosed(Event<HrUnitClosedV1> event) {
        var end = event.data();
        references.resolving(() -> following.unitClosed(
                event.metadata().sequence(),
                new EndUnit(
                        end.unitId,
                        Optional.ofNullable(end.successorIds).orElse(List.of()),
                        end.childrenGoTo,
                        end.peopleGoTo,
                        end.effectiveFrom)));
    }

    private void onReopened(Event<HrUnitReopenedV1> event) {
        var again = event.data();
        references.resolving(() -> following.unitReopened(
                event.metadata().sequence(),
                new ReopenUnit(
                        again.unitId,
                        Optional.ofNullable(again.childrenReturn).orElse(true),
                        Optional.ofNullable(again.peopleReturn).orElse(true),
                        again.effectiveFrom)));
    }

    private void onSeatFilled(Event<HrSeatFilledV1> event) {
        var filled = event.data();
        var acknowledges = Optional.ofNullable(filled.acknowledges).orElse(filled.seat.usuallyAcknowledges());
        references.resolving(() -> following.seatFilled(
                event.metadata().sequence(),
                filled.unitId,
                new EstablishedSeat(filled.seat, acknowledges, null, null),
                filled.holderStaffNumber,
                filled.delegateStaffNumber,
                filled.effectiveFrom));
    }

    private void onSeatAbolished(Event<HrSeatAbolishedV1> event) {
        var abolished = event.data();
        references.resolving(() -> following.seatAbolished(
                event.metadata().sequence(), abolished.unitId, abolished.seat, abolished.effectiveFrom));
    }

    record HrUnitChangedV1(
            String unitId,
            String name,
            UnitKind kind,
            @Nullable String parentId,
            LocalDate effectiveFrom) {}

    record HrUnitClosedV1(
            String unitId,
            @Nullable List<String> successorIds,
            @Nullable String childrenGoTo,
            @Nullable String peopleGoTo,
            LocalDate effectiveFrom) {}

    record HrUnitReopenedV1(
            String unitId,
            @Nullable Boolean childrenReturn,
            @Nullable Boolean peopleReturn,
            LocalDate effectiveFrom) {}

    record HrSeatFilledV1(
            String unitId,
            Seat seat,
            @Nullable Boolean acknowledges,
            @Nullable String holderStaffNumber,
            @Nullable String delegateStaffNumber,
            LocalDate effectiveFrom) {}

    record HrSeatAbolishedV1(String unitId, Seat seat, LocalDate effectiveFrom) {}
}

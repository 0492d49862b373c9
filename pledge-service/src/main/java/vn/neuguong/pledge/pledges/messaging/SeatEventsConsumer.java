package vn.neuguong.pledge.pledges.messaging;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.pledge.pledges.Following;
import vn.neuguong.pledge.pledges.SeatFollowing;

/** Reads our own units, so that what waits for a seat follows it, and collective pledges follow the head. */
@Component("seatEvents")
class SeatEventsConsumer extends EventConsumer {

    private final Following following;
    private final SeatFollowing seats;

    SeatEventsConsumer(Following following, SeatFollowing seats) {
        this.following = following;
        this.seats = seats;
        on("unit.changed.v1", UnitChangedV1.class, this::onChanged);
    }

    /** Idempotent: the event only says which unit to look at; the pledges follow what the roster says now. */
    private void onChanged(Event<UnitChangedV1> event) {
        var unitId = event.data().unitId();
        seats.followUnit(unitId);
        following.followUnits(Set.of(unitId));
    }

    record UnitChangedV1(String unitId) {}
}

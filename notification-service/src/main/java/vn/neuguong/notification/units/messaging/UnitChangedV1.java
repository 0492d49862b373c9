package vn.neuguong.notification.units.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code unit.changed.v1}. */
record UnitChangedV1(
        String unitId, String name, String kind, @Nullable String parentId, List<SeatV1> seats) {

    record SeatV1(
            String seat,
            @Nullable String holderId,
            @Nullable String delegateId) {}
}

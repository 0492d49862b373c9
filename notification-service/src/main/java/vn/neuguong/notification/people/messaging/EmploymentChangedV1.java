package vn.neuguong.notification.people.messaging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code employment.changed.v1}; why somebody is away is none of its business. */
record EmploymentChangedV1(
        String personId,
        String unitId,
        String staffKind,
        @Nullable String dutyGroup,
        @Nullable LocalDate employedTo,
        @Nullable LeaveV1 leave) {

    record LeaveV1(LocalDate from, @Nullable LocalDate to) {}
}

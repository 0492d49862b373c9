package vn.neuguong.pledge.roster.messaging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.EmploymentEvent.EmploymentChanged;
import vn.neuguong.pledge.roster.Leave;

record EmploymentChangedV1(
        String personId,
        String unitId,
        String staffKind,
        @Nullable String dutyGroup,
        LocalDate employedFrom,
        @Nullable LocalDate employedTo,
        @Nullable LeaveV1 leave) {

    static EmploymentChangedV1 of(EmploymentChanged event) {
        var state = event.state();
        return new EmploymentChangedV1(
                event.personId(),
                state.unitId(),
                state.staffKind().name(),
                state.dutyGroup(),
                state.employedFrom(),
                state.employedTo(),
                state.leave() == null ? null : LeaveV1.of(state.leave()));
    }

    record LeaveV1(String kind, LocalDate from, @Nullable LocalDate to) {

        static LeaveV1 of(Leave leave) {
            return new LeaveV1(leave.kind().name(), leave.from(), leave.to());
        }
    }
}

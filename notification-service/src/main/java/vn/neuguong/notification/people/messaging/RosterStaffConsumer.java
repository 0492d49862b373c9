package vn.neuguong.notification.people.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;
import vn.neuguong.notification.people.Employment;
import vn.neuguong.notification.people.Employment.Leave;
import vn.neuguong.notification.people.messaging.EmploymentChangedV1.LeaveV1;

/** Keeps in step with {@code pledge.roster-staff} where people work and whether they are away. */
@Component("rosterStaff")
class RosterStaffConsumer extends EventConsumer {

    private final SequenceGuard guard;

    RosterStaffConsumer(SequenceGuard guard) {
        this.guard = guard;
        on("employment.changed.v1", EmploymentChangedV1.class, this::onChanged);
        projects(Employment.class);
    }

    /** Idempotent by the sequence of the person: an event that is not newer than what is stored changes nothing. */
    private void onChanged(Event<EmploymentChangedV1> event) {
        var employment = event.data();
        guard.applyWithBatch(
                Employment.class,
                employment.personId(),
                event.metadata().sequence(),
                new Update()
                        .set("unitId", employment.unitId())
                        .set("staffKind", employment.staffKind())
                        .set("dutyGroup", employment.dutyGroup())
                        .set("employedTo", employment.employedTo())
                        .set("leave", leaveOf(employment.leave())));
    }

    private static @Nullable Leave leaveOf(@Nullable LeaveV1 told) {
        return told == null ? null : new Leave(told.from(), told.to());
    }
}

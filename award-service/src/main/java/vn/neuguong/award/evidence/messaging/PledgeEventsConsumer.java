package vn.neuguong.award.evidence.messaging;

import java.util.List;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.award.evidence.PledgeRecord;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;

/** Follows how far each pledge has come. */
@Component("pledgeEvents")
class PledgeEventsConsumer extends EventConsumer {

    private static final List<String> TYPES = List.of(
            "pledge.invited.v1",
            "pledge.signed.v1",
            "pledge.refused.v1",
            "pledge.acknowledged.v1",
            "pledge.in-force.v1",
            "pledge.superseded.v1",
            "pledge.expired.v1",
            "pledge.ended.v1");

    private final SequenceGuard guard;

    PledgeEventsConsumer(SequenceGuard guard) {
        this.guard = guard;
        TYPES.forEach(type -> on(type, PledgeV1.class, this::onChanged));
        projects(PledgeRecord.class);
    }

    /** Idempotent by the sequence of the pledge: an event that is not newer than what is stored changes nothing. */
    private void onChanged(Event<PledgeV1> event) {
        var pledge = event.data();
        var update = new Update()
                .set("kind", pledge.kind())
                .set("programmeId", pledge.programmeId())
                .set("programmeVersion", pledge.programmeVersion())
                .set("unitId", pledge.unitId())
                .set("signerId", pledge.signerId())
                .set("status", pledge.status())
                .set("signedAt", pledge.signedAt())
                .set("inForceAt", pledge.inForceAt())
                .set("endedAt", pledge.endedAt())
                .set("endReason", pledge.endReason())
                .setOnInsert("invitedAt", event.metadata().time());
        guard.applyWithBatch(
                PledgeRecord.class, pledge.pledgeId(), event.metadata().sequence(), update);
    }
}

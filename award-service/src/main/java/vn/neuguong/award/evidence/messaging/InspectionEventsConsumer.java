package vn.neuguong.award.evidence.messaging;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.award.evidence.InspectionRecord;
import vn.neuguong.award.rules.InspectionScore;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.messaging.consumption.SequenceGuard;

/** Follows the results of self-inspections; an inspection that is only open is no evidence yet. */
@Component("inspectionEvents")
class InspectionEventsConsumer extends EventConsumer {

    private static final String SELF = "SELF";

    private final SequenceGuard guard;

    InspectionEventsConsumer(SequenceGuard guard) {
        this.guard = guard;
        on("inspection.completed.v1", InspectionCompletedV1.class, this::onCompleted);
        projects(InspectionRecord.class);
    }

    /** Idempotent by the sequence of the inspection: an event that is not newer than what is stored changes nothing. */
    private void onCompleted(Event<InspectionCompletedV1> event) {
        var inspection = event.data();
        if (!inspection.kind().equals(SELF)) {
            return;
        }
        var update = new Update()
                .set("programmeId", inspection.programmeId())
                .set("unitId", inspection.unitId())
                .set("score", score(inspection))
                .set("completedAt", inspection.completedAt());
        guard.applyWithBatch(
                InspectionRecord.class,
                inspection.inspectionId(),
                event.metadata().sequence(),
                update);
    }

    private static InspectionScore score(InspectionCompletedV1 inspection) {
        try {
            return new InspectionScore(inspection.score(), inspection.maxScore());
        } catch (IllegalArgumentException impossible) {
            throw new PoisonEventException("the score of an inspection is impossible", impossible);
        }
    }
}

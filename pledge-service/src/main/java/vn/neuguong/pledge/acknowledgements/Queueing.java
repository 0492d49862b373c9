package vn.neuguong.pledge.acknowledgements;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.pledge.pledges.Acknowledgement;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnits;

/**
 * Keeps the queues in step with the pledges. The pledge is the truth: a queue is told to follow it and looks at what it
 * says now, so a late or repeated event can neither reopen a round nor bring back a pledge that has left.
 */
@Service
public class Queueing {

    private final AcknowledgementQueues queues;
    private final OrgUnits units;
    private final AcknowledgementSettings settings;
    private final Clock clock;

    Queueing(AcknowledgementQueues queues, OrgUnits units, AcknowledgementSettings settings, Clock clock) {
        this.queues = queues;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /** Lets the pledge join or leave the queue of the seat that has this acknowledgement to give. */
    @RetryOnConflict
    public void follow(Pledge pledge, Acknowledgement acknowledgement) {
        var holderId = acknowledgement.holderId();
        if (holderId == null) {
            return;
        }
        var duty = dutyOf(pledge, acknowledgement, holderId);
        var queue = queues.findById(duty.queueId()).orElseGet(() -> AcknowledgementQueue.of(duty));
        boolean changed = acknowledgement.isWaiting()
                ? queue.join(pledge.id(), clock.instant(), settings.timeToAcknowledge())
                : queue.leave(pledge.id(), clock.instant());
        if (changed) {
            queues.save(queue);
        }
    }

    private AcknowledgementDuty dutyOf(Pledge pledge, Acknowledgement acknowledgement, String holderId) {
        var terms = pledge.terms();
        return new AcknowledgementDuty(
                terms.programmeId(),
                terms.programmeVersion(),
                terms.programmeName(),
                acknowledgement.unitId(),
                unitName(pledge, acknowledgement.unitId()),
                acknowledgement.seat(),
                holderId);
    }

    private String unitName(Pledge pledge, String unitId) {
        return unitId.equals(pledge.signer().unitId())
                ? pledge.signer().unitName()
                : units.findById(unitId).map(OrgUnit::name).orElse(unitId);
    }
}

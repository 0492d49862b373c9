package vn.neuguong.pledge.acknowledgements.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.BatchWrites;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.pledge.acknowledgements.Queueing;
import vn.neuguong.pledge.coverage.CoverageKey;
import vn.neuguong.pledge.coverage.CoverageMarks;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.Pledges;
import vn.neuguong.pledge.pledges.SignedPledges;

/**
 * Reads our own pledges: a signed one joins the queues of its seats, an acknowledged one or one that is over leaves them,
 * and one whose seat has passed on does both.
 */
@Component("pledgeEvents")
class PledgeEventsConsumer extends EventConsumer {

    private static final List<String> CHANGED =
            List.of("pledge.acknowledged.v1", "pledge.seats-changed.v1", "pledge.superseded.v1", "pledge.ended.v1");

    /** What changes no queue, only the figures of the unit. */
    private static final List<String> COUNTED_ONLY =
            List.of("pledge.invited.v1", "pledge.refused.v1", "pledge.in-force.v1", "pledge.expired.v1");

    private final Pledges pledges;
    private final SignedPledges signedPledges;
    private final BatchWrites.Writer<Pledge> changes;
    private final BatchWrites.Writer<CoverageKey> counted;

    PledgeEventsConsumer(Pledges pledges, SignedPledges signedPledges, Queueing queueing, CoverageMarks coverage) {
        this.pledges = pledges;
        this.signedPledges = signedPledges;
        this.changes = queueing::followAll;
        this.counted = coverage::mark;
        on("pledge.signed.v1", PledgeChangedV1.class, this::onSigned);
        CHANGED.forEach(type -> on(type, PledgeChangedV1.class, this::onChanged));
        COUNTED_ONLY.forEach(type -> on(type, PledgeChangedV1.class, this::count));
    }

    /** Idempotent as {@link #onChanged} is; what else follows from a signature follows from how things are now too. */
    private void onSigned(Event<PledgeChangedV1> event) {
        var pledge = pledgeOf(event);
        BatchWrites.add(changes, pledge);
        signedPledges.follow(pledge);
        count(event);
    }

    /** Idempotent: the event only says which pledge to look at; the queues follow what that pledge says now. */
    private void onChanged(Event<PledgeChangedV1> event) {
        BatchWrites.add(changes, pledgeOf(event));
        count(event);
    }

    /** Idempotent: the unit is marked, and counted anew from its pledges. */
    private void count(Event<PledgeChangedV1> event) {
        var data = event.data();
        BatchWrites.add(counted, new CoverageKey(data.programmeId(), data.programmeVersion(), data.unitId()));
    }

    private Pledge pledgeOf(Event<PledgeChangedV1> event) {
        var id = event.data().pledgeId();
        return pledges.findById(id).orElseThrow(() -> new PoisonEventException("there is no pledge " + id));
    }

    record PledgeChangedV1(String pledgeId, String programmeId, int programmeVersion, String unitId) {}
}

package vn.neuguong.pledge.acknowledgements.messaging;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.BatchWrites;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.messaging.consumption.RefusedItemException;
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
    private final Queueing queueing;
    private final BatchWrites.Writer<Changed> changes = this::follow;
    private final BatchWrites.Writer<CoverageKey> counted;

    PledgeEventsConsumer(Pledges pledges, SignedPledges signedPledges, Queueing queueing, CoverageMarks coverage) {
        this.pledges = pledges;
        this.signedPledges = signedPledges;
        this.queueing = queueing;
        this.counted = coverage::mark;
        on("pledge.signed.v1", PledgeChangedV1.class, this::onSigned);
        CHANGED.forEach(type -> on(type, PledgeChangedV1.class, this::onChanged));
        COUNTED_ONLY.forEach(type -> on(type, PledgeChangedV1.class, this::count));
    }

    /** Idempotent as {@link #onChanged} is; what else follows from a signature follows from how things are now too. */
    private void onSigned(Event<PledgeChangedV1> event) {
        BatchWrites.add(changes, new Changed(event.data().pledgeId(), true));
        count(event);
    }

    /** Idempotent: the event only says which pledge to look at; the queues follow what that pledge says now. */
    private void onChanged(Event<PledgeChangedV1> event) {
        BatchWrites.add(changes, new Changed(event.data().pledgeId(), false));
        count(event);
    }

    /** Idempotent: the unit is marked, and counted anew from its pledges. */
    private void count(Event<PledgeChangedV1> event) {
        var data = event.data();
        BatchWrites.add(counted, new CoverageKey(data.programmeId(), data.programmeVersion(), data.unitId()));
    }

    /** The pledges of a batch are read together at its end, so each as it is then, whatever came before. */
    private void follow(List<Changed> batch) {
        var known = new HashMap<String, Pledge>();
        pledges.findAllById(idsOf(batch.stream())).forEach(pledge -> known.put(pledge.id(), pledge));
        signedPledges.follow(those(idsOf(batch.stream().filter(Changed::signed)), known));
        queueing.followAll(those(idsOf(batch.stream()), known));
        for (var changed : batch) {
            if (!known.containsKey(changed.pledgeId())) {
                var reason = "there is no pledge " + changed.pledgeId();
                throw new RefusedItemException(changed, new PoisonEventException(reason));
            }
        }
    }

    private static Set<String> idsOf(Stream<Changed> some) {
        return some.map(Changed::pledgeId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Pledge> those(Set<String> ids, Map<String, Pledge> known) {
        return ids.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
    }

    /** A pledge to look at, and whether it was signed. */
    private record Changed(String pledgeId, boolean signed) {}

    record PledgeChangedV1(String pledgeId, String programmeId, int programmeVersion, String unitId) {}
}

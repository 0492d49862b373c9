package vn.neuguong.pledge.acknowledgements;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.clauses.Wording;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.Pledges;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/** What a holder still has to acknowledge, read from the pledges themselves: a queue may lag behind, they never do. */
@Service
public class WaitingPledges {

    private final AcknowledgementQueues queues;
    private final AcknowledgementOrders orders;
    private final Pledges pledges;
    private final StaffMembers staff;

    WaitingPledges(AcknowledgementQueues queues, AcknowledgementOrders orders, Pledges pledges, StaffMembers staff) {
        this.queues = queues;
        this.orders = orders;
        this.pledges = pledges;
        this.staff = staff;
    }

    /** What waits for the holder whose task this is, longest first; empty if there never was such a task. */
    public Optional<Waiting> of(String taskId) {
        return AcknowledgementTask.parse(taskId)
                .flatMap(task -> queues.findById(task.queueId()))
                .map(this::waitingIn);
    }

    private Waiting waitingIn(AcknowledgementQueue queue) {
        var duty = queue.duty();
        var ordered = orders.findByQueueId(duty.queueId()).stream()
                .flatMap(order -> order.pledgeIds().stream())
                .collect(Collectors.toSet());
        var waiting = pledges.findAllById(queue.waiting()).stream()
                .filter(pledge -> pledge.isWaitingFor(duty.seat(), duty.holderId()))
                .toList();
        return new Waiting(
                duty.queueId(),
                duty.programmeName(),
                duty.unitName(),
                duty.seat(),
                duty.holderId(),
                waiting.stream()
                        .filter(pledge -> !ordered.contains(pledge.id()))
                        .map(WaitingPledges::waitingPledge)
                        .sorted(Comparator.comparing(WaitingPledge::signedAt).thenComparing(WaitingPledge::pledgeId))
                        .toList(),
                (int) waiting.stream()
                        .filter(pledge -> ordered.contains(pledge.id()))
                        .count());
    }

    /** The names of those whose pledges these are, by pledge; without those whose name is erased. */
    public Map<String, String> namesOf(Collection<WaitingPledge> shown) {
        var signers = pledges
                .findAllById(shown.stream().map(WaitingPledge::pledgeId).toList())
                .stream()
                .collect(Collectors.toMap(Pledge::id, pledge -> pledge.signer().personId()));
        var names = staff.findAllById(Set.copyOf(signers.values())).stream()
                .filter(member -> !member.name().isEmpty())
                .collect(Collectors.toMap(StaffMember::personId, StaffMember::name));
        return signers.entrySet().stream()
                .filter(signer -> names.containsKey(signer.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, signer -> names.get(signer.getValue())));
    }

    private static WaitingPledge waitingPledge(Pledge pledge) {
        return new WaitingPledge(
                pledge.id(),
                pledge.signer().unitName(),
                pledge.kind().name(),
                pledge.signedAt().orElseThrow());
    }

    /**
     * What one holder of one seat has to acknowledge.
     *
     * @param beingDone how many more the holder has acknowledged already, which is being recorded
     */
    public record Waiting(
            String queueId,
            Wording programmeName,
            String unitName,
            Seat seat,
            String holderId,
            List<WaitingPledge> pledges,
            int beingDone) {

        /** Those of the chosen that wait here; any other id is none of this holder's business. */
        List<WaitingPledge> among(Set<String> chosen) {
            return pledges.stream()
                    .filter(pledge -> chosen.contains(pledge.pledgeId()))
                    .toList();
        }

        /** What waited already at that moment. */
        List<WaitingPledge> signedUpTo(Instant moment) {
            return pledges.stream()
                    .filter(pledge -> !pledge.signedAt().isAfter(moment))
                    .toList();
        }
    }

    /** One pledge that waits. */
    public record WaitingPledge(String pledgeId, String signerUnitName, String kind, Instant signedAt) {

        static WaitingPledge withoutDetails(String pledgeId) {
            return new WaitingPledge(pledgeId, "", "", Instant.EPOCH);
        }
    }
}

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
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.Pledges;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/** What a holder still has to acknowledge, read from the pledges themselves: a queue may lag behind, they never do. */
@Service
public class WaitingPledges {

    private final AcknowledgementQueues queues;
    private final Pledges pledges;
    private final StaffMembers staff;

    WaitingPledges(AcknowledgementQueues queues, Pledges pledges, StaffMembers staff) {
        this.queues = queues;
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
        var waiting = pledges.findAllById(queue.waiting()).stream()
                .filter(pledge -> pledge.isWaitingFor(duty.seat(), duty.holderId()))
                .toList();
        var names = namesOf(waiting);
        return new Waiting(
                duty.programmeName(),
                duty.unitName(),
                duty.seat(),
                duty.holderId(),
                waiting.stream()
                        .map(pledge -> waitingPledge(pledge, names))
                        .sorted(Comparator.comparing(WaitingPledge::signedAt))
                        .toList());
    }

    private Map<String, String> namesOf(Collection<Pledge> waiting) {
        var signers = waiting.stream().map(pledge -> pledge.signer().personId()).toList();
        return staff.findAllById(signers).stream().collect(Collectors.toMap(StaffMember::personId, StaffMember::name));
    }

    private static WaitingPledge waitingPledge(Pledge pledge, Map<String, String> names) {
        var signer = pledge.signer();
        return new WaitingPledge(
                pledge.id(),
                names.getOrDefault(signer.personId(), "(không còn lưu tên)"),
                signer.unitName(),
                pledge.signedAt().orElseThrow());
    }

    /** What one holder of one seat has to acknowledge. */
    public record Waiting(
            String programmeName, String unitName, Seat seat, String holderId, List<WaitingPledge> pledges) {

        /** Those of the chosen that wait here; any other id is none of this holder's business. */
        List<WaitingPledge> among(Set<String> chosen) {
            return pledges.stream()
                    .filter(pledge -> chosen.contains(pledge.pledgeId()))
                    .toList();
        }
    }

    /** One pledge that waits. */
    public record WaitingPledge(String pledgeId, String signerName, String signerUnitName, Instant signedAt) {}
}

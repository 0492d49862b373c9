package vn.neuguong.pledge.proposals;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.Refusal;

/**
 * Hands one proposal over to another in three writes: it is set aside, the one that stays takes in its proposers, it is
 * closed. What is set aside takes in nobody, and what takes somebody in is not set aside, so two proposals can never be
 * merged into each other, however many officials try at once. An interruption loses nobody: whoever touches the
 * proposal next finishes what was begun, or takes it back if the other one cannot stay.
 */
@Component
class ProposalMerging {

    private final Proposals proposals;
    private final Clock clock;

    ProposalMerging(Proposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Merges them; doing it again changes nothing.
     *
     * @throws Refusal if one of them is closed, or is being merged just now; then the first is open as before
     */
    Proposal merge(String duplicateId, String intoId) {
        settled(intoId);
        var duplicate = find(duplicateId);
        if (duplicate.setAsideFor().filter(intoId::equals).isEmpty()) {
            duplicate = settled(duplicate);
        }
        if (duplicate.setAside(intoId)) {
            duplicate = proposals.save(duplicate);
        }
        try {
            return finished(duplicate);
        } catch (Refusal refusal) {
            takenBack(duplicate);
            throw refusal;
        }
    }

    /** The proposal without a merger under way. */
    Proposal settled(String proposalId) {
        return settled(find(proposalId));
    }

    private Proposal settled(Proposal proposal) {
        try {
            return finished(proposal);
        } catch (Refusal othersDoNotStay) {
            return takenBack(proposal);
        }
    }

    /** The save demands that it was set aside all the while, so nobody can have joined it meanwhile. */
    private Proposal finished(Proposal duplicate) {
        var intoId = duplicate.setAsideFor();
        if (intoId.isEmpty()) {
            return duplicate;
        }
        var staying = find(intoId.get());
        if (staying.join(duplicate.proposers())) {
            proposals.save(staying);
        }
        duplicate.handOver(clock.instant());
        return proposals.save(duplicate);
    }

    private Proposal takenBack(Proposal proposal) {
        proposal.takeBack();
        return proposals.save(proposal);
    }

    private Proposal find(String proposalId) {
        return proposals.findById(proposalId).orElseThrow(Proposal::unknown);
    }
}

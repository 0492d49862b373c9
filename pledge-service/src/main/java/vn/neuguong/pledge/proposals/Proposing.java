package vn.neuguong.pledge.proposals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetStatus;
import vn.neuguong.pledge.clauses.ClauseSets;

/** Lets people and units propose changes, and take them back. */
@Service
public class Proposing {

    private final Proposals proposals;
    private final ProposalMerging merging;
    private final ClauseSets clauseSets;
    private final Clock clock;

    Proposing(Proposals proposals, ProposalMerging merging, ClauseSets clauseSets, Clock clock) {
        this.proposals = proposals;
        this.merging = merging;
        this.clauseSets = clauseSets;
        this.clock = clock;
    }

    /**
     * Takes the proposal in.
     *
     * @throws InvalidInput with every fault there is
     */
    public Proposal submit(SubmitProposal command) {
        var content = command.content();
        var faults = new ArrayList<Fault>();
        var clauseSet =
                clauseSets.findById(content.clauseSet()).filter(known -> known.status() != ClauseSetStatus.DRAFT);
        if (clauseSet.isEmpty()) {
            faults.add(Fault.of("clauseSet", "proposal.unknown-clause-set", content.clauseSet()));
        }
        var clauseId = content.clauseId();
        if (content.kind().isAboutClause() && clauseId == null) {
            faults.add(Fault.of("clauseId", "proposal.clause-missing"));
        } else if (!content.kind().isAboutClause() && clauseId != null) {
            faults.add(Fault.of("clauseId", "proposal.clause-not-needed"));
        } else if (clauseId != null
                && clauseSet.flatMap(set -> set.clause(clauseId)).isEmpty()) {
            faults.add(Fault.of("clauseId", "proposal.unknown-clause", clauseId));
        }
        if (content.kind().hasText() && content.text() == null) {
            faults.add(Fault.of("text", "proposal.text-missing"));
        } else if (!content.kind().hasText() && content.text() != null) {
            faults.add(Fault.of("text", "proposal.text-not-needed"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return proposals.save(Proposal.submit(
                UUID.randomUUID().toString(),
                content,
                titleOf(clauseSet),
                command.personId(),
                command.unitId(),
                command.forUnit(),
                clock.instant()));
    }

    private static String titleOf(Optional<ClauseSet> clauseSet) {
        return clauseSet.orElseThrow().title().vi();
    }

    /** The person takes back what they proposed. */
    @RetryOnConflict
    public Proposal withdraw(String proposalId, String personId) {
        var proposal = merging.settled(proposalId);
        return proposal.withdraw(personId, clock.instant()) ? proposals.save(proposal) : proposal;
    }
}

package vn.neuguong.pledge.proposals;

import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetStatus;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.system.PlainText;

/** Decides what becomes of proposals; deciding the same again changes nothing. */
@Service
public class ProposalDeciding {

    private static final int LONGEST_ANSWER = 1_000;

    private final Proposals proposals;
    private final ProposalMerging merging;
    private final ClauseSets clauseSets;
    private final Clock clock;

    ProposalDeciding(Proposals proposals, ProposalMerging merging, ClauseSets clauseSets, Clock clock) {
        this.proposals = proposals;
        this.merging = merging;
        this.clauseSets = clauseSets;
        this.clock = clock;
    }

    /** It is going into a version to come; the proposers are told these words. */
    @RetryOnConflict
    public Proposal accept(String proposalId, String words) {
        requireTellable(words);
        return change(proposalId, proposal -> proposal.accept(words, clock.instant()));
    }

    /** It is not; the proposers are told why. */
    @RetryOnConflict
    public Proposal decline(String proposalId, String reason) {
        requireTellable(reason);
        return change(proposalId, proposal -> proposal.decline(reason, clock.instant()));
    }

    /** Two proposals say the same: the one that stays takes in the proposers of the other. */
    @RetryOnConflict
    public Proposal merge(String duplicateId, String intoId) {
        var duplicate = find(duplicateId);
        if (duplicateId.equals(intoId)) {
            throw new InvalidInput("into", "proposal.merge-into-itself");
        }
        var staying = proposals
                .findById(intoId)
                .orElseThrow(() -> new InvalidInput("into", "proposal.merge-into-unknown", intoId));
        if (!baseOf(duplicate).equals(baseOf(staying))) {
            throw new InvalidInput("into", "proposal.merge-into-other-set");
        }
        return merging.merge(duplicateId, intoId);
    }

    /**
     * A published version says what was accepted.
     *
     * @throws InvalidInput if that is no later published version of the same set
     */
    @RetryOnConflict
    public Proposal adopt(String proposalId, String clauseSetKey) {
        var proposal = find(proposalId);
        var adopting = clauseSets
                .findById(clauseSetKey)
                .filter(version -> version.status() == ClauseSetStatus.PUBLISHED)
                .filter(version -> version.clauseSetId().equals(baseOf(proposal)))
                .filter(version -> version.clauseSetVersion() > versionOf(proposal))
                .orElseThrow(() -> new InvalidInput("clauseSet", "proposal.not-a-later-version", clauseSetKey));
        return change(proposalId, accepted -> accepted.adopt(adopting.key(), clock.instant()));
    }

    /** The words go into mails. */
    private static void requireTellable(String words) {
        if (!words.matches(PlainText.WITH_A_LETTER)) {
            throw new InvalidInput("answer", "proposal.required");
        }
        if (!words.matches(PlainText.VISIBLE_LINES)) {
            throw new InvalidInput("answer", "proposal.not-visible");
        }
        if (words.length() > LONGEST_ANSWER) {
            throw new InvalidInput("answer", "proposal.longer-than", LONGEST_ANSWER);
        }
    }

    private Proposal change(String proposalId, Predicate<Proposal> command) {
        var proposal = merging.settled(proposalId);
        return command.test(proposal) ? proposals.save(proposal) : proposal;
    }

    private Proposal find(String proposalId) {
        return proposals.findById(proposalId).orElseThrow(Proposal::unknown);
    }

    private String baseOf(Proposal proposal) {
        return pinned(proposal).clauseSetId();
    }

    private int versionOf(Proposal proposal) {
        return pinned(proposal).clauseSetVersion();
    }

    private ClauseSet pinned(Proposal proposal) {
        return clauseSets.findById(proposal.content().clauseSet()).orElseThrow();
    }
}

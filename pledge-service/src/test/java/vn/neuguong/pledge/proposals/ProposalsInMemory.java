package vn.neuguong.pledge.proposals;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import vn.neuguong.pledge.clauses.ClauseSets;

/** Proposals without a database. */
public final class ProposalsInMemory implements Proposals {

    private final TreeMap<String, Proposal> stored = new TreeMap<>();
    private int writes;

    public void holdOnly(Proposal... proposals) {
        stored.clear();
        writes = 0;
        for (var proposal : proposals) {
            stored.put(proposal.id(), proposal);
        }
    }

    public int writes() {
        return writes;
    }

    /** Taking in proposals of these. */
    public Proposing proposing(ClauseSets clauseSets, Clock clock) {
        return new Proposing(this, new ProposalMerging(this, clock), clauseSets, clock);
    }

    /** Deciding about these. */
    public ProposalDeciding deciding(ClauseSets clauseSets, Clock clock) {
        return new ProposalDeciding(this, new ProposalMerging(this, clock), clauseSets, clock);
    }

    @Override
    public Optional<Proposal> findById(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Proposal> findByStatusInAndIdGreaterThanOrderByIdAsc(
            Collection<ProposalStatus> statuses, String afterId, Limit limit) {
        return after(afterId, limit, proposal -> statuses.contains(proposal.status()));
    }

    @Override
    public List<Proposal> findByProposers_UnitIdInAndStatusInAndIdGreaterThanOrderByIdAsc(
            Collection<String> unitIds, Collection<ProposalStatus> statuses, String afterId, Limit limit) {
        return after(
                afterId,
                limit,
                proposal -> statuses.contains(proposal.status())
                        && proposal.proposers().stream().anyMatch(proposer -> unitIds.contains(proposer.unitId())));
    }

    private List<Proposal> after(String afterId, Limit limit, Predicate<Proposal> wanted) {
        return stored.tailMap(afterId, false).values().stream()
                .filter(wanted)
                .limit(limit.max())
                .toList();
    }

    @Override
    public List<Proposal> findByProposers_PersonIdOrderBySubmittedAtDesc(String personId, Limit limit) {
        return stored.values().stream()
                .filter(proposal -> proposal.proposers().stream()
                        .anyMatch(proposer -> proposer.personId().equals(personId)))
                .sorted(Comparator.comparing(Proposal::submittedAt).reversed())
                .limit(limit.max())
                .toList();
    }

    @Override
    public Proposal save(Proposal proposal) {
        writes++;
        stored.put(proposal.id(), proposal);
        return proposal;
    }
}

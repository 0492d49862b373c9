package vn.neuguong.pledge.proposals;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import vn.neuguong.pledge.Copies;

/** Proposals that are saved only as they were read; before any call somebody else may get their turn. */
final class VersionedProposals implements Proposals {

    private final Map<String, Document> stored = new HashMap<>();
    private Runnable other = () -> {};
    private int callsUntilTheOther;

    VersionedProposals(Proposal... proposals) {
        List.of(proposals).forEach(this::save);
    }

    /** The other gets their turn before the call with this number, counted from 1. */
    void letIn(Runnable theOther, int beforeCall) {
        other = theOther;
        callsUntilTheOther = beforeCall;
    }

    /** Whether the other had their turn. */
    boolean wasInterrupted() {
        return callsUntilTheOther <= 0;
    }

    @Override
    public Optional<Proposal> findById(String id) {
        count();
        return Optional.ofNullable(stored.get(id)).map(found -> Copies.read(Proposal.class, found));
    }

    @Override
    public Proposal save(Proposal proposal) {
        count();
        var written = Copies.write(proposal);
        var before = stored.get(proposal.id());
        var version = before == null ? -1 : before.getLong("version");
        if (before != null && !before.get("version").equals(written.get("version"))) {
            throw new OptimisticLockingFailureException(proposal.id());
        }
        stored.put(proposal.id(), written.append("version", version + 1));
        return Copies.read(Proposal.class, written);
    }

    private void count() {
        if (--callsUntilTheOther == 0) {
            other.run();
        }
    }

    @Override
    public List<Proposal> findByStatusInAndIdGreaterThanOrderByIdAsc(
            Collection<ProposalStatus> statuses, String afterId, Limit limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Proposal> findByProposers_UnitIdInAndStatusInAndIdGreaterThanOrderByIdAsc(
            Collection<String> unitIds, Collection<ProposalStatus> statuses, String afterId, Limit limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Proposal> findByProposers_PersonIdOrderBySubmittedAtDesc(String personId, Limit limit) {
        throw new UnsupportedOperationException();
    }
}

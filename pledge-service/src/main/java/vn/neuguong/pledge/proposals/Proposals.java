package vn.neuguong.pledge.proposals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All proposals. */
public interface Proposals extends Repository<Proposal, String> {

    Optional<Proposal> findById(String id);

    /** Those with one of these states after the given id, by id; for paging. */
    List<Proposal> findByStatusInAndIdGreaterThanOrderByIdAsc(
            Collection<ProposalStatus> statuses, String afterId, Limit limit);

    /** Those behind which somebody of these units stands, by id; for paging. */
    List<Proposal> findByProposers_UnitIdInAndStatusInAndIdGreaterThanOrderByIdAsc(
            Collection<String> unitIds, Collection<ProposalStatus> statuses, String afterId, Limit limit);

    /** Those the person stands behind, newest first. */
    List<Proposal> findByProposers_PersonIdOrderBySubmittedAtDesc(String personId, Limit limit);

    /** Stores a new or changed proposal together with its events. */
    Proposal save(Proposal proposal);
}

package vn.neuguong.pledge.clauses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All versions of all clause sets; none is ever removed. */
public interface ClauseSets extends Repository<ClauseSet, String> {

    /** One exact version, by its key. */
    Optional<ClauseSet> findById(String key);

    /** Every version of every set. */
    List<ClauseSet> findAllByOrderByClauseSetIdAscClauseSetVersionDesc();

    /** The versions of one set, newest first. */
    List<ClauseSet> findByClauseSetIdOrderByClauseSetVersionDesc(String clauseSetId);

    /** Adds a version; an existing one is refused. */
    ClauseSet insert(ClauseSet clauseSet);

    /** Stores a changed version together with its events. */
    ClauseSet save(ClauseSet clauseSet);

    /** The version a programme launched on this day would pin: the highest in force. */
    default Optional<ClauseSet> findInForceOn(LocalDate day, String clauseSetId) {
        return findByClauseSetIdOrderByClauseSetVersionDesc(clauseSetId).stream()
                .filter(version -> version.isInForceOn(day))
                .findFirst();
    }
}

package vn.neuguong.pledge.clauses;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All versions of all clause sets. Versions are added, never changed or removed. */
public interface ClauseSets extends Repository<ClauseSet, String> {

    /** One exact version, by its key. */
    Optional<ClauseSet> findById(String key);

    /** The version a programme launched now would pin. */
    Optional<ClauseSet> findFirstByClauseSetIdOrderByVersionDesc(String clauseSetId);

    /** Adds a version; an existing one is refused. */
    ClauseSet insert(ClauseSet clauseSet);
}

package vn.neuguong.pledge.clauses;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;

/** Clause sets without a database. */
public class ClauseSetsInMemory implements ClauseSets {

    private final Map<String, ClauseSet> stored = new TreeMap<>();

    public ClauseSetsInMemory holding(List<ClauseSet> clauseSets) {
        clauseSets.forEach(this::save);
        return this;
    }

    public void clear() {
        stored.clear();
    }

    Map<String, ClauseSet> stored() {
        return stored;
    }

    @Override
    public Optional<ClauseSet> findById(String key) {
        return Optional.ofNullable(stored.get(key));
    }

    @Override
    public List<ClauseSet> findAllByOrderByClauseSetIdAscClauseSetVersionDesc() {
        return stored.values().stream()
                .sorted(Comparator.comparing(ClauseSet::clauseSetId)
                        .thenComparing(Comparator.comparing(ClauseSet::clauseSetVersion)
                                .reversed()))
                .toList();
    }

    @Override
    public List<ClauseSet> findByClauseSetIdOrderByClauseSetVersionDesc(String clauseSetId) {
        return findAllByOrderByClauseSetIdAscClauseSetVersionDesc().stream()
                .filter(clauseSet -> clauseSet.clauseSetId().equals(clauseSetId))
                .toList();
    }

    @Override
    public ClauseSet insert(ClauseSet clauseSet) {
        if (stored.putIfAbsent(clauseSet.key(), clauseSet) != null) {
            throw new DuplicateKeyException(clauseSet.key());
        }
        return clauseSet;
    }

    @Override
    public ClauseSet save(ClauseSet clauseSet) {
        stored.put(clauseSet.key(), clauseSet);
        return clauseSet;
    }
}

package vn.neuguong.pledge.imports;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.data.domain.Limit;

final class RosterProblemsInMemory implements RosterProblems {

    private final Map<String, RowProblem> problems = new ConcurrentSkipListMap<>();

    void clear() {
        problems.clear();
    }

    @Override
    public List<RowProblem> findByImportIdAndIdGreaterThanOrderByIdAsc(String importId, String id, Limit limit) {
        return problems.values().stream()
                .filter(problem ->
                        problem.importId().equals(importId) && problem.id().compareTo(id) > 0)
                .limit(limit.max())
                .toList();
    }

    @Override
    public <S extends RowProblem> List<S> saveAll(Iterable<S> added) {
        added.forEach(problem -> problems.put(problem.id(), problem));
        return List.of();
    }

    @Override
    public long countByImportId(String importId) {
        return problems.values().stream()
                .filter(problem -> problem.importId().equals(importId))
                .count();
    }

    @Override
    public long deleteByImportId(String importId) {
        long before = problems.size();
        problems.values().removeIf(problem -> problem.importId().equals(importId));
        return before - problems.size();
    }
}

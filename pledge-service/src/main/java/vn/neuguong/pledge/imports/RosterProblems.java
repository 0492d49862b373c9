package vn.neuguong.pledge.imports;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** What was wrong with rejected imports, and which rows a confirmed one could not bring in. */
interface RosterProblems extends Repository<RowProblem, String> {

    List<RowProblem> findByImportIdAndIdGreaterThanOrderByIdAsc(String importId, String id, Limit limit);

    <S extends RowProblem> List<S> saveAll(Iterable<S> problems);

    long countByImportId(String importId);

    long deleteByImportId(String importId);
}

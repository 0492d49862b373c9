package vn.neuguong.pledge.imports;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The differences of imports that wait for their confirmation or are being applied. */
interface RosterChanges extends Repository<RosterChange, String> {

    List<RosterChange> findByImportIdAndFileAndIdGreaterThanOrderByIdAsc(
            String importId, RosterFile file, String id, Limit limit);

    List<RosterChange> findByImportIdAndKindAndIdGreaterThanOrderByIdAsc(
            String importId, ChangeKind kind, String id, Limit limit);

    /** Stores them in one write. */
    <S extends RosterChange> List<S> insert(Iterable<S> changes);

    long deleteByImportId(String importId);
}

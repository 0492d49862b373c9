package vn.neuguong.pledge.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The units with their whole lives; {@link UnitTrees} answers who stands where on a day. */
public interface OrgUnits extends Repository<OrgUnit, String> {

    Optional<OrgUnit> findById(String unitId);

    List<OrgUnit> findAllById(Iterable<String> unitIds);

    List<OrgUnit> findAll();

    List<OrgUnit> findByStoredAtGreaterThanEqual(Instant storedAt);

    /** Those that have become another by themselves since they were told of. */
    List<OrgUnit> findByNextChangeOnLessThanEqualOrderByUnitId(LocalDate today, Limit limit);

    OrgUnit save(OrgUnit unit);

    /** Stores new units together with their events in one write. */
    <S extends OrgUnit> List<S> insert(Iterable<S> units);

    long count();
}

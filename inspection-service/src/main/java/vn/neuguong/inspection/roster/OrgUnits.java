package vn.neuguong.inspection.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The units known so far. They are written by the roster's events only. */
interface OrgUnits extends Repository<OrgUnit, String> {

    Optional<OrgUnit> findById(String id);

    List<OrgUnit> findByParentIdIn(Collection<String> parentIds);
}

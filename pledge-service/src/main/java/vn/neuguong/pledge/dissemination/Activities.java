package vn.neuguong.pledge.dissemination;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All activities. */
public interface Activities extends Repository<Activity, String> {

    Optional<Activity> findById(String id);

    /** Those of the given activities that exist, in no order. */
    List<Activity> findAllById(Iterable<String> ids);

    /** Those of the units in one programme after the given id, by id; for paging. */
    List<Activity> findByProgramme_ProgrammeIdAndUnitIdInAndIdGreaterThanOrderByIdAsc(
            String programmeId, Collection<String> unitIds, String afterId, Limit limit);

    /** Those of one programme after the given id, by id; for paging. */
    List<Activity> findByProgramme_ProgrammeIdAndIdGreaterThanOrderByIdAsc(
            String programmeId, String afterId, Limit limit);

    /** Stores a new or changed activity together with its events. */
    Activity save(Activity activity);
}

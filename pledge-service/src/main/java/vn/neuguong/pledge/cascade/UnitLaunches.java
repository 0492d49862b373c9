package vn.neuguong.pledge.cascade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The launches of all units. */
public interface UnitLaunches extends Repository<UnitLaunch, String> {

    Optional<UnitLaunch> findById(String id);

    List<UnitLaunch> findAllById(Iterable<String> ids);

    /** Those of one version, in no order; as many as there are units. */
    List<UnitLaunch> findBySubjectProgrammeIdAndSubjectProgrammeVersion(String programmeId, int programmeVersion);

    /** Those of all versions of a programme in which something is still asked, after the given id. */
    List<UnitLaunch> findBySubjectProgrammeIdAndOpenTrueAndIdGreaterThanOrderById(
            String programmeId, String afterId, Limit limit);

    /** Those of a programme whose next step was due before the moment. */
    List<UnitLaunch> findBySubjectProgrammeIdAndNextDueAtLessThan(String programmeId, Instant moment);

    UnitLaunch save(UnitLaunch launch);

    /** Stores new ones together with their events in one write; existing ones are refused. */
    <S extends UnitLaunch> List<S> insert(Iterable<S> launches);
}

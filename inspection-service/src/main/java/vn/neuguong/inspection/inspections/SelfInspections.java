package vn.neuguong.inspection.inspections;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.repository.Repository;

/** All self-inspections. */
public interface SelfInspections extends Repository<SelfInspection, String> {

    Optional<SelfInspection> findById(String id);

    /** The inspections of a programme by unit; close the stream. */
    Stream<SelfInspection> findBySubjectProgrammeIdOrderBySubjectUnitId(String programmeId);

    SelfInspection save(SelfInspection inspection);
}

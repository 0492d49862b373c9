package vn.neuguong.award.evidence;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The completed self-inspections known so far; written by the inspections' events only. */
public interface InspectionRecords extends ListCrudRepository<InspectionRecord, String> {

    List<InspectionRecord> findByProgrammeIdAndUnitId(String programmeId, String unitId);
}

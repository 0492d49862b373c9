package vn.neuguong.award.evidence;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The pledges known so far; written by the pledges' events only. */
public interface PledgeRecords extends ListCrudRepository<PledgeRecord, String> {

    List<PledgeRecord> findByProgrammeIdAndUnitId(String programmeId, String unitId);
}

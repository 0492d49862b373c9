package vn.neuguong.award.evaluations;

import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

/** The closed monthly lists. */
public interface MonthlyLists extends MongoRepository<MonthlyList, String> {

    /** A unit that has its list. */
    record ClosedUnit(String unitId) {}

    List<MonthlyList> findByProgrammeIdAndMonthOrderByUnitId(String programmeId, String month);

    /** The units whose list of the month is closed, without reading the lists. */
    List<ClosedUnit> findClosedByProgrammeIdAndMonth(String programmeId, String month);

    /** Whether the unit was recognised in a month before the given one. */
    @Query(value = "{programmeId: ?0, unitId: ?1, recognised: true, month: {$lt: ?2}}", exists = true)
    boolean recognisedBefore(String programmeId, String unitId, String month);
}

package vn.neuguong.pledge.coverage;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.List;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.dissemination.BriefingFollower;

/**
 * Remembers which units have to be counted anew. Marking a unit twice makes it counted once, so it is idempotent enough
 * for events that come again.
 */
@Component
public class CoverageMarks implements BriefingFollower {

    private final MongoOperations mongo;
    private final Clock clock;

    CoverageMarks(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Something has happened in these units that changes their figures. */
    public void mark(List<CoverageKey> keys) {
        var distinct = keys.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var marks = mongo.bulkOps(BulkMode.UNORDERED, StoredCoverage.class);
        distinct.forEach(key -> marks.upsert(
                query(where("_id").is(key.id())),
                new Update()
                        .inc("changes", 1)
                        .min("dirtySince", now)
                        .setOnInsert("programmeId", key.programmeId())
                        .setOnInsert("version", key.version())
                        .setOnInsert("unitId", key.unitId())
                        .setOnInsert("members", 0L)
                        .setOnInsert("counted", 0L)));
        marks.execute();
    }

    @Override
    public void briefed(String programmeId, int version, List<String> unitIds) {
        mark(unitIds.stream()
                .map(unitId -> new CoverageKey(programmeId, version, unitId))
                .toList());
    }
}

package vn.neuguong.pledge.coverage;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.StaffMembers;

/**
 * Keeps the figures of every unit equal to what its pledges say. A unit that was marked is counted a moment later, so
 * that a burst of signatures is counted once; every running programme is counted through once a day, for what no event
 * tells (who has read the text) and for whatever was missed. Several instances may count the same unit: the count that
 * has seen more reports stays.
 */
@Component
class CoverageRecounter {

    private static final int AT_ONCE = 200;

    private final MongoOperations mongo;
    private final UnitRecount recount;
    private final StaffMembers staff;
    private final Programmes programmes;
    private final CoverageSettings settings;
    private final Clock clock;

    CoverageRecounter(
            MongoOperations mongo,
            UnitRecount recount,
            StaffMembers staff,
            Programmes programmes,
            CoverageSettings settings,
            Clock clock) {
        this.mongo = mongo;
        this.recount = recount;
        this.staff = staff;
        this.programmes = programmes;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${neuguong.coverage.recount-every:PT1S}")
    void recountMarked() {
        var settled = clock.instant().minus(settings.settle());
        var due = query(where("dirtySince").lte(settled))
                .with(Sort.by("dirtySince"))
                .limit(AT_ONCE);
        due.fields().exclude("history");
        mongo.find(due, StoredCoverage.class).forEach(this::recount);
    }

    /** Marks everything that is running, to be counted in its turn. */
    @Scheduled(cron = "${neuguong.coverage.recount-all-at:0 0 3 * * *}", zone = "Asia/Ho_Chi_Minh")
    void markAll() {
        programmes.findRunning().forEach(programme -> {
            var known = query(
                    where("programmeId").is(programme.id()).and("dirtySince").exists(false));
            mongo.updateMulti(
                    known, new Update().inc("changes", 1).set("dirtySince", clock.instant()), StoredCoverage.class);
        });
    }

    void recount(StoredCoverage marked) {
        var counted = recount.recount(marked.key());
        var update = new Update()
                .set("unitName", counted.unitName())
                .set("history", counted.history().encoded())
                .set("members", staff.countMembers(Set.of(marked.unitId()), Set.of()))
                .set("counted", marked.changes())
                .set("countedAt", clock.instant());
        var unchanged = where("_id").is(marked.id()).and("changes").is(marked.changes());
        var done = mongo.updateFirst(query(unchanged), update.unset("dirtySince"), StoredCoverage.class);
        if (done.getMatchedCount() == 0) {
            keepUntilCountedAgain(marked, update);
        }
    }

    /** More was reported meanwhile: it is counted again, and until then this is better than what was there. */
    private void keepUntilCountedAgain(StoredCoverage marked, Update update) {
        var older = where("_id").is(marked.id()).and("counted").lt(marked.changes());
        var later = new Update().set("dirtySince", clock.instant());
        mongo.updateFirst(query(where("_id").is(marked.id())), later, StoredCoverage.class);
        update.getUpdateObject().remove("$unset");
        mongo.updateFirst(query(older), update, StoredCoverage.class);
    }
}

package vn.neuguong.award;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.neuguong.award.evaluations.ClosedLists;
import vn.neuguong.award.evaluations.MonthlyList;
import vn.neuguong.award.roster.Units;
import vn.neuguong.testing.replay.Chapter;
import vn.neuguong.testing.replay.ReplayTests;

class ReplayIntegrationTests extends ReplayTests {

    private static final String HO_HONG_VAN = "6f0c1a52-3f5e-4e0b-9f43-0d1c6a2b7e11";
    private static final String TRAN_VAN_KHOA = "6f0c1a52-0002-4e0b-9f43-0d1c6a2b7e11";

    @Autowired
    private Units units;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected List<Chapter> chapters() {
        var person = example("rosterPeople", "person.changed.v1");
        var unit = example("rosterUnits", "unit.changed.v1");
        var launch = example("programmeEvents", "programme.launched.v1");
        var invited = example("pledgeEvents", "pledge.invited.v1");
        var inspected = example("inspectionEvents", "inspection.completed.v1");
        return List.of(Chapter.of(
                person,
                person.with("name", "Hồ Thị Hồng Vân"),
                person.about(TRAN_VAN_KHOA).with("name", "Trần Văn Khoa"),
                tombstone("rosterPeople", HO_HONG_VAN),
                unit,
                unit.with("name", "Trường Tiểu học và Trung học cơ sở Tân Ấp"),
                unit.with("seats", List.of()).with("validTo", "2026-12-31"),
                launch,
                launch.with("version", 2).with("launchedAt", "2026-12-01T01:00:00Z"),
                invited,
                example("pledgeEvents", "pledge.refused.v1"),
                example("pledgeEvents", "pledge.signed.v1"),
                example("pledgeEvents", "pledge.acknowledged.v1"),
                example("pledgeEvents", "pledge.in-force.v1"),
                example("pledgeEvents", "pledge.superseded.v1"),
                example("pledgeEvents", "pledge.expired.v1").about("nam-khong-2026.1." + HO_HONG_VAN),
                example("pledgeEvents", "pledge.ended.v1").about("nam-khong-2026.2." + HO_HONG_VAN),
                invited.about("nam-khong-2026.1." + TRAN_VAN_KHOA),
                inspected,
                inspected.with("score", 96),
                example("evaluationEvents", "monthly-list.closed.v1")));
    }

    /** The lists the closings are about, of a school whose seats are known. */
    @Override
    protected void arrange(Map<String, Set<String>> keys) {
        units.save(SongVan.union());
        units.save(SongVan.phuXuan());
        var lists = mongo.getCollection(mongo.getCollectionName(MonthlyList.class));
        mongo.insert(ClosedLists.recognised());
        var list = lists.findOneAndDelete(new Document());
        keys.get("evaluationEvents").forEach(id -> lists.insertOne(list.append("_id", id)));
    }
}

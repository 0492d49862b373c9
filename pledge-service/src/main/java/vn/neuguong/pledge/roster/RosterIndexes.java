package vn.neuguong.pledge.roster;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** The indexes behind the queries of the roster, and its uniqueness promises. */
@Component
class RosterIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations operations) {
        var units = operations.indexOps(OrgUnit.class);
        units.createIndex(new Index("storedAt", Direction.ASC));
        units.createIndex(new Index("nextChangeOn", Direction.ASC).sparse());
        var members = operations.indexOps(StaffMember.class);
        members.createIndex(new Index("staffNumber", Direction.ASC).unique());
        members.createIndex(new Index("email", Direction.ASC).unique());
        members.createIndex(new Index("unitId", Direction.ASC).on("_id", Direction.ASC));
        members.createIndex(new Index("nextChangeOn", Direction.ASC).sparse());
    }
}

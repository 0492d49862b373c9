package vn.neuguong.pledge.pledges;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** What the coverage figures are counted with, and what finds the pledges that follow roster, seats and programmes. */
@Component
class PledgeIndexes implements Indexes {

    private static final String PROGRAMME = "terms.programmeId";

    @Override
    public void ensure(MongoOperations mongo) {
        var pledges = mongo.indexOps(Pledge.class);
        pledges.createIndex(
                ascending(PROGRAMME).on("signer.unitId", Direction.ASC).named("programme_unit"));
        pledges.createIndex(
                ascending(PROGRAMME).on("signer.personId", Direction.ASC).named("programme_signer"));
        pledges.createIndex(ascending(PROGRAMME)
                .on("status", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("programme_status"));
        pledges.createIndex(ascending("status")
                .on("acknowledgements.unitId", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("status_seat"));
        pledges.createIndex(ascending("status")
                .on("signer.unitId", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("status_unit"));
        pledges.createIndex(ascending("status").on("_id", Direction.ASC).named("status"));
        pledges.createIndex(ascending("verificationCode").unique().sparse().named("verification_code"));
    }

    private static Index ascending(String field) {
        return new Index(field, Direction.ASC);
    }
}

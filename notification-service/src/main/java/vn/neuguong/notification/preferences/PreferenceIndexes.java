package vn.neuguong.notification.preferences;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** What sending, forgetting and expiry look up. */
@Component
class PreferenceIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        var decisions = mongo.indexOps(Preference.class);
        decisions.createIndex(new Index("kind", Direction.ASC)
                .on("wanted", Direction.ASC)
                .on("personId", Direction.ASC)
                .named("subscribers"));
        decisions.createIndex(new Index("personId", Direction.ASC).named("person"));
        var links = mongo.indexOps(RefusalLink.class);
        links.createIndex(new Index("personId", Direction.ASC).named("person"));
        links.createIndex(new Index("expiresAt", Direction.ASC).named("expiry"));
    }
}

package vn.neuguong.notification.calendar;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** The entered days of a year. */
@Component
class CalendarIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(EnteredDay.class).createIndex(new Index("year", Direction.ASC).named("year"));
    }
}

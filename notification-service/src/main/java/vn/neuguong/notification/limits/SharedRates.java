package vn.neuguong.notification.limits;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Rates that hold for all instances together, as one small document each: whoever wants to send takes turns from it,
 * and whoever comes first gets them. At most one second's worth may be taken at once; what was not used is not saved
 * up. Clocks of instances that disagree by a second allow at most one second's worth more, once.
 */
@Component
public class SharedRates {

    private static final long SECOND = 1_000_000;
    private static final int TRIES = 5;

    private final MongoOperations mongo;
    private final InstantSource time;

    @Autowired
    SharedRates(MongoOperations mongo) {
        this(mongo, InstantSource.system());
    }

    SharedRates(MongoOperations mongo, InstantSource time) {
        this.mongo = mongo;
        this.time = time;
    }

    /**
     * Takes as many turns as are free now.
     *
     * @return how many, from none to all that were wanted
     */
    public int take(String name, int perSecond, int wanted) {
        for (var tried = 0; tried < TRIES; tried++) {
            var now = now();
            var rate = read(name);
            var free = free(rate, perSecond, wanted, now);
            if (free == 0 || moved(rate, from(rate, now) + free * SECOND / perSecond)) {
                return free;
            }
        }
        return 0; // others were quicker each time: they are sending
    }

    /** How many turns are free now, at most so many; whoever takes them may find fewer. */
    public int free(String name, int perSecond, int wanted) {
        return free(read(name), perSecond, wanted, now());
    }

    private static int free(SharedRate rate, int perSecond, int wanted, long now) {
        return Math.clamp((now - from(rate, now)) * perSecond / SECOND, 0, wanted);
    }

    /** What was not used for longer than a second is lost. */
    private static long from(SharedRate rate, long now) {
        return Math.max(rate.usedUntil(), now - SECOND);
    }

    /** Gives back turns that were taken and not used. */
    public void giveBack(String name, int perSecond, int unused) {
        if (unused > 0) {
            mongo.updateFirst(
                    query(where("_id").is(name)),
                    new Update().inc("usedUntil", -unused * SECOND / perSecond),
                    SharedRate.class);
        }
    }

    private SharedRate read(String name) {
        var known = mongo.findById(name, SharedRate.class);
        if (known != null) {
            return known;
        }
        var fresh = new SharedRate(name, 0);
        try {
            return mongo.insert(fresh);
        } catch (DuplicateKeyException somebodyWasQuicker) {
            return fresh; // stale, so the turn is lost and tried again
        }
    }

    private boolean moved(SharedRate read, long usedUntil) {
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(read.name())
                                        .and("usedUntil")
                                        .is(read.usedUntil())),
                                new Update().set("usedUntil", usedUntil),
                                SharedRate.class)
                        .getMatchedCount()
                == 1;
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time.instant());
    }
}

package vn.neuguong.notification.figures;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * One document per hour that grows while mails end, so that looking at two days reads 48 documents whatever the number of
 * mails. Counts are gathered in memory and added every few seconds; what an instance loses when it is killed is put right
 * by {@link HourRecount}, which counts every hour again from the mails once it is over.
 */
@Component
public class HourlyFigures {

    static final String COLLECTION = "mail-hours";
    static final String RECOUNTED = "recountedAt";

    /** How often something was added, or heard of, since the hour was last counted. */
    static final String CHANGES = "changes";

    private static final Logger LOG = LoggerFactory.getLogger(HourlyFigures.class);

    private final MongoOperations mongo;
    private final Clock clock;
    private Map<Instant, Tally> gathered = new HashMap<>();

    HourlyFigures(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Counts the end of a mail, once the mail itself is stored. */
    public synchronized void add(Ended mail, Instant at) {
        gathered.computeIfAbsent(at.truncatedTo(HOURS), hour -> new Tally()).add(mail);
    }

    /** A report tells how a mail has ended really, once that is stored. */
    public synchronized void correct(Ended was, Ended is, Instant at) {
        var hour = gathered.computeIfAbsent(at.truncatedTo(HOURS), start -> new Tally());
        hour.take(was);
        hour.add(is);
    }

    private synchronized Map<Instant, Tally> take() {
        var taken = gathered;
        gathered = new HashMap<>();
        return taken;
    }

    /** A failed write loses these counts for now: the recount finds them. */
    @Scheduled(fixedDelayString = "${neuguong.figures.store-interval:3s}")
    @PreDestroy
    void store() {
        take().forEach((hour, tally) -> {
            try {
                store(hour, tally);
            } catch (DataAccessException e) {
                LOG.warn("The figures of {} could not be stored; they will be counted again", hour, e);
            }
        });
    }

    private void store(Instant hour, Tally tally) {
        var increments = new Update().inc(CHANGES, 1);
        tally.counts().forEach(increments::inc);
        var start = hour.toString();
        try {
            mongo.upsert(query(where("_id").is(start).and(RECOUNTED).exists(false)), increments, COLLECTION);
        } catch (DuplicateKeyException recountedAlready) {
            // These may be among the figures or not, so they are not added: the hour has to be counted once more.
            mongo.updateFirst(query(where("_id").is(start)), new Update().inc(CHANGES, 1), COLLECTION);
        }
    }

    /** The hours in which something ended, the newest first, the current one included. */
    public List<Hour> last(int hours) {
        var since = clock.instant().truncatedTo(HOURS).minus(hours - 1L, HOURS);
        return mongo
                .find(
                        query(where("_id").gte(since.toString())).with(Sort.by(Sort.Direction.DESC, "_id")),
                        Document.class,
                        COLLECTION)
                .stream()
                .map(HourlyFigures::hour)
                .toList();
    }

    private static Hour hour(Document stored) {
        var by = new TreeMap<String, Map<String, Map<String, Long>>>();
        for (var dimension : List.of(Tally.KIND, Tally.DOMAIN, Tally.PROVIDER)) {
            var values = new TreeMap<String, Map<String, Long>>();
            part(stored, dimension)
                    .forEach((value, counts) -> values.put(Tally.name(value), numbers((Document) counts)));
            by.put(dimension, values);
        }
        return new Hour(Instant.parse(stored.getString("_id")), numbers(part(stored, Tally.TOTAL)), by);
    }

    private static Document part(Document stored, String name) {
        return stored.get(name, new Document());
    }

    private static Map<String, Long> numbers(Document counts) {
        return counts.entrySet().stream()
                .collect(toMap(Entry::getKey, count -> ((Number) count.getValue()).longValue()));
    }
}

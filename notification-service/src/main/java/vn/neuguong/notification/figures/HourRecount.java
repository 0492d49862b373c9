package vn.neuguong.notification.figures;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Restores: the figures of an hour that is over are those of its mails, also when a report comes days later. Safe in
 * several instances, because counting again gives the same figures, stored in one write, and only while nothing has come
 * in between.
 */
@Component
class HourRecount {

    /** Until then every instance has stored its counts; later ones are refused. */
    private static final Duration SETTLED_AFTER = Duration.ofMinutes(5);

    /** Late reports come in bursts, and an hour may hold a hundred thousand mails. */
    private static final Duration NOT_AGAIN_FOR = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(90);

    private final MongoOperations mongo;
    private final EndedMails mails;
    private final Clock clock;

    HourRecount(MongoOperations mongo, EndedMails mails, Clock clock) {
        this.mongo = mongo;
        this.mails = mails;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${neuguong.figures.recount-interval:1m}")
    void recountWhatIsOver() {
        var over = clock.instant().minus(SETTLED_AFTER).truncatedTo(HOURS);
        var neverRecounted = where(HourlyFigures.RECOUNTED).exists(false);
        var changedSince = where(HourlyFigures.CHANGES)
                .exists(true)
                .and(HourlyFigures.RECOUNTED)
                .lt(clock.instant().minus(NOT_AGAIN_FOR));
        mongo.find(
                        query(where("_id").lt(over.toString()).orOperator(neverRecounted, changedSince))
                                .with(Sort.by("_id")),
                        Document.class,
                        HourlyFigures.COLLECTION)
                .forEach(this::recount);
        mongo.remove(query(where("_id").lt(over.minus(KEPT).toString())), HourlyFigures.COLLECTION);
    }

    private void recount(Document stored) {
        var hour = Instant.parse(stored.getString("_id"));
        var tally = new Tally();
        mails.between(hour, hour.plus(1, HOURS), tally::add);
        var counted = new Document("_id", hour.toString()).append(HourlyFigures.RECOUNTED, Date.from(clock.instant()));
        tally.counts().forEach((path, mailsCounted) -> put(counted, path.split("\\."), mailsCounted));
        mongo.findAndReplace(
                query(where("_id")
                        .is(hour.toString())
                        .and(HourlyFigures.CHANGES)
                        .is(stored.get(HourlyFigures.CHANGES))),
                counted,
                HourlyFigures.COLLECTION);
    }

    private static void put(Document into, String[] path, long number) {
        var at = into;
        for (var depth = 0; depth < path.length - 1; depth++) {
            at = (Document) at.computeIfAbsent(path[depth], missing -> new Document());
        }
        at.put(path[path.length - 1], number);
    }
}

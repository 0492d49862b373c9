package vn.neuguong.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.figures.Ended;
import vn.neuguong.notification.figures.EndedMails;

/** Counts the ends of mails from the mails themselves, by index and as they are read. */
@Component
class DeliveryEnds implements EndedMails {

    private static final Set<DeliveryStatus> ENDS = EnumSet.complementOf(EnumSet.copyOf(DeliveryStatus.OPEN));

    private final MongoOperations mongo;

    DeliveryEnds(MongoOperations mongo) {
        this.mongo = mongo;
    }

    static Ended of(Delivery delivery) {
        return of(delivery, delivery.status());
    }

    /** As if it had ended like this. */
    static Ended of(Delivery delivery, DeliveryStatus end) {
        var last = delivery.attempts().isEmpty() ? null : delivery.attempts().getLast();
        return new Ended(
                delivery.request().kind(),
                last == null ? null : last.domain(),
                last == null ? null : last.provider(),
                end.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void between(Instant from, Instant until, Consumer<Ended> each) {
        for (var end : ENDS) {
            try (var ended = mongo.stream(
                    query(where("status").is(end).and("endedAt").gte(from).lt(until)), Delivery.class)) {
                ended.map(DeliveryEnds::of).forEach(each);
            }
        }
    }
}

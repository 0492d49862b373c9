package vn.neuguong.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.web.UnreadableInput;

/** The mails in one state, the newest first, a page at a time. */
@Component
public class DeliveryList {

    private final MongoOperations mongo;

    DeliveryList(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * One page.
     *
     * @throws UnreadableInput when the cursor is not one of this list
     */
    public CursorPage<DeliveryLine> page(DeliveryStatus status, CursorRequest page) {
        var wanted = query(after(page, where("status").is(status)))
                .with(Sort.by(Sort.Direction.DESC, "queuedAt", "_id"))
                .limit(page.readLimit());
        return CursorPage.of(
                        page,
                        mongo.find(wanted, Delivery.class),
                        delivery ->
                                Cursor.after(String.valueOf(delivery.queuedAt().toEpochMilli()), delivery.id()))
                .map(DeliveryLine::of);
    }

    private static Criteria after(CursorRequest page, Criteria wanted) {
        if (page.after().isEmpty()) {
            return wanted;
        }
        var time = time(page.afterPart(0));
        return wanted.and("queuedAt")
                .lte(time)
                .orOperator(where("queuedAt").lt(time), where("_id").lt(page.afterPart(1)));
    }

    private static Instant time(String part) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(part));
        } catch (NumberFormatException e) {
            throw new UnreadableInput("cursor", "api.cursor-unreadable");
        }
    }
}

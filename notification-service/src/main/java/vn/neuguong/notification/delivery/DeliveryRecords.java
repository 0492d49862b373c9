package vn.neuguong.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The mails as evidence: to be shown, and to be stripped of what may not be kept. */
@Component
public class DeliveryRecords {

    private final MongoOperations mongo;
    private final MachineTime time;

    DeliveryRecords(MongoOperations mongo, MachineTime time) {
        this.mongo = mongo;
        this.time = time;
    }

    public Optional<DeliveryRecord> find(String deliveryId) {
        return Optional.ofNullable(mongo.findById(deliveryId, Delivery.class)).map(DeliveryRecord::of);
    }

    /**
     * The mails to one person, in the order of their ids.
     *
     * @param after the last mail of the page before; empty for the first page
     */
    public List<DeliveryRecord> toPerson(String personId, String after, int atMost) {
        return page(where("request.personId").is(personId), after, atMost);
    }

    /** The mails about one task or announcement, lists that name the task included; in the order of their ids. */
    public List<DeliveryRecord> about(String causeId, String after, int atMost) {
        return page(
                new Criteria()
                        .orOperator(
                                where("request.causeId").is(causeId),
                                where("request.lines.taskId").is(causeId)),
                after,
                atMost);
    }

    private List<DeliveryRecord> page(Criteria which, String after, int atMost) {
        return mongo
                .find(query(which.and("_id").gt(after)).with(Sort.by("_id")).limit(Limit.of(atMost)), Delivery.class)
                .stream()
                .map(DeliveryRecord::of)
                .toList();
    }

    /** Whether a mail to the person is being sent at this moment. */
    public boolean isSendingTo(String personId) {
        return mongo.exists(
                query(where("request.personId").is(personId).and("status").is(DeliveryStatus.SENDING)), Delivery.class);
    }

    /**
     * Drops whatever tells of the person: the letters to them and about them that still wait for an answer, and what
     * would let a fingerprint be tried with a guessed name. Mails being sent are left to the next call.
     */
    public void forget(String personId) {
        var toThem = where("request.personId").is(personId).and("status").ne(DeliveryStatus.SENDING);
        mongo.updateMulti(
                query(toThem.and("attempts.data").exists(true)),
                new Update()
                        .unset("attempts.$[].data")
                        .unset("attempts.$[].recipient")
                        .unset("attempts.$[].domain"),
                Delivery.class);
        mongo.updateMulti(
                query(where("request.personId").is(personId).and("status").is(DeliveryStatus.CREATED)),
                new Update().unset("letter"),
                Delivery.class);
        mongo.updateMulti(
                query(where("status")
                        .is(DeliveryStatus.CREATED)
                        .and("request.lines.personId")
                        .is(personId)),
                new Update().unset("letter"),
                Delivery.class);
    }

    /** Drops the letters that have waited so long for an answer; if they are sent again they are written anew. */
    public long dropLettersOlderThan(Duration age) {
        return mongo.updateMulti(
                        query(where("status")
                                .is(DeliveryStatus.CREATED)
                                .and("queuedAt")
                                .lt(time.now().minus(age))
                                .and("letter")
                                .exists(true)),
                        new Update().unset("letter"),
                        Delivery.class)
                .getModifiedCount();
    }
}

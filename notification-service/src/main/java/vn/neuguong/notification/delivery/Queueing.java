package vn.neuguong.notification.delivery;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.schedule.SendingHours;

/** Takes requests for mails into the queue. */
@Service
public class Queueing {

    private final MongoOperations mongo;
    private final MessageIds messageIds;
    private final SendingHours hours;
    private final Clock clock;
    private final MachineTime time;
    private final WorkerWakeUp wakeUp;

    Queueing(
            MongoOperations mongo,
            MessageIds messageIds,
            SendingHours hours,
            Clock clock,
            MachineTime time,
            WorkerWakeUp wakeUp) {
        this.mongo = mongo;
        this.messageIds = messageIds;
        this.hours = hours;
        this.clock = clock;
        this.time = time;
        this.wakeUp = wakeUp;
    }

    /**
     * Queues mails in one write; in quiet hours their first turn is in the morning. The id says what a mail is for;
     * asking again with the same id is a no-op, whatever has become of the mail since.
     */
    public void queueAll(Map<String, MailRequest> requests) {
        var queued =
                mongo
                        .findDistinct(query(where("_id").in(requests.keySet())), "_id", Delivery.class, String.class)
                        .stream()
                        .collect(toSet());
        var asked = requests.entrySet().stream()
                .filter(request -> !queued.contains(request.getKey()))
                .map(request -> delivery(request.getKey(), request.getValue()))
                .toList();
        try {
            mongo.insertAll(asked);
        } catch (DuplicateKeyException askedForMeanwhile) {
            requests.forEach(this::queueUnlessKnown);
        }
        wakeUp.call();
    }

    private void queueUnlessKnown(String deliveryId, MailRequest request) {
        try {
            mongo.insert(delivery(deliveryId, request));
        } catch (DuplicateKeyException alreadyQueued) {
            // The same mail, asked for by a repeated event or by another instance.
        }
    }

    private Delivery delivery(String deliveryId, MailRequest request) {
        var now = time.now();
        return Delivery.queued(deliveryId, request, messageIds.of(deliveryId), now, firstTurn(request, now));
    }

    /** At once, unless it is asked for ahead of time or in quiet hours. */
    private Instant firstTurn(MailRequest request, Instant machineTime) {
        var notBefore =
                request.notBefore() != null ? request.notBefore() : hours.notBefore(request.kind(), request.personId());
        var businessTime = clock.instant();
        return notBefore == null || !notBefore.isAfter(businessTime)
                ? machineTime
                : machineTime.plus(Duration.between(businessTime, notBefore));
    }
}

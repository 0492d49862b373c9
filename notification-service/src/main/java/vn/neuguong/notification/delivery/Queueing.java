package vn.neuguong.notification.delivery;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.people.People;
import vn.neuguong.notification.people.Person;

/** Takes requests for mails into the queue. */
@Service
public class Queueing {

    private final MongoOperations mongo;
    private final MessageIds messageIds;
    private final People people;
    private final Lanes lanes;
    private final MachineTime time;
    private final Clock clock;
    private final WorkerWakeUp wakeUp;

    Queueing(
            MongoOperations mongo,
            MessageIds messageIds,
            People people,
            Lanes lanes,
            MachineTime time,
            Clock clock,
            WorkerWakeUp wakeUp) {
        this.mongo = mongo;
        this.messageIds = messageIds;
        this.people = people;
        this.lanes = lanes;
        this.time = time;
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    /**
     * Queues mails in one write. The id says what a mail is for; asking again with the same id is a no-op, whatever has
     * become of the mail since.
     */
    public void queueAll(Map<String, MailRequest> requests) {
        var queued =
                mongo
                        .findDistinct(query(where("_id").in(requests.keySet())), "_id", Delivery.class, String.class)
                        .stream()
                        .collect(toSet());
        var unknown = requests.entrySet().stream()
                .filter(request -> !queued.contains(request.getKey()))
                .toList();
        var laneOfPerson = lanesOf(unknown.stream().map(Map.Entry::getValue).toList());
        var asked = unknown.stream()
                .map(request -> delivery(request.getKey(), request.getValue(), laneOfPerson))
                .toList();
        try {
            mongo.insertAll(asked);
        } catch (DuplicateKeyException askedForMeanwhile) {
            asked.forEach(this::insertUnlessKnown);
        }
        wakeUp.call();
    }

    private void insertUnlessKnown(Delivery delivery) {
        try {
            mongo.insert(delivery);
        } catch (DuplicateKeyException alreadyQueued) {
            // The same mail, asked for by a repeated event or by another instance.
        }
    }

    /** The lanes of those recipients who are known, so that their mails need not be moved there by a worker. */
    private Map<String, String> lanesOf(List<MailRequest> requests) {
        if (lanes.none()) {
            return Map.of();
        }
        var recipients = requests.stream().map(MailRequest::personId).distinct().toList();
        return people.findAllById(recipients).stream()
                .filter(Person::reachable)
                .collect(toMap(Person::id, person -> lanes.of(requireNonNull(person.email()))));
    }

    private Delivery delivery(String deliveryId, MailRequest request, Map<String, String> laneOfPerson) {
        var now = time.now();
        var lane = laneOfPerson.getOrDefault(request.personId(), Lanes.UNLIMITED);
        return Delivery.queued(
                deliveryId, request, messageIds.of(deliveryId), lane, now, now.plus(pauseBefore(request)));
    }

    /** Turns are machine time, requests are made in business time: what both share is how long it is until then. */
    private Duration pauseBefore(MailRequest request) {
        if (request.notBefore() == null) {
            return Duration.ZERO;
        }
        var pause = Duration.between(clock.instant(), request.notBefore());
        return pause.isPositive() ? pause : Duration.ZERO;
    }
}

package vn.neuguong.notification.delivery;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.people.People;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.notification.schedule.SendingHours;

/** Takes requests for mails into the queue. */
@Service
public class Queueing {

    private final MongoOperations mongo;
    private final Preferences preferences;
    private final MessageIds messageIds;
    private final People people;
    private final Lanes lanes;
    private final SendingHours hours;
    private final MachineTime time;
    private final Clock clock;
    private final WorkerWakeUp wakeUp;

    Queueing(
            MongoOperations mongo,
            Preferences preferences,
            MessageIds messageIds,
            People people,
            Lanes lanes,
            SendingHours hours,
            MachineTime time,
            Clock clock,
            WorkerWakeUp wakeUp) {
        this.mongo = mongo;
        this.preferences = preferences;
        this.messageIds = messageIds;
        this.people = people;
        this.lanes = lanes;
        this.hours = hours;
        this.time = time;
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    /**
     * Queues mails in one write; in quiet hours their first turn is in the morning. The id says what a mail is for;
     * asking again with the same id is a no-op, whatever has become of the mail since. Mails their readers have refused
     * are not queued.
     */
    public void queueAll(Map<String, MailRequest> asked) {
        queueUnknown(wanted(asked));
        wakeUp.call();
    }

    private void queueUnknown(Map<String, MailRequest> requests) {
        var queued =
                mongo
                        .findDistinct(query(where("_id").in(requests.keySet())), "_id", Delivery.class, String.class)
                        .stream()
                        .collect(toSet());
        var unknown = requests.entrySet().stream()
                .filter(request -> !queued.contains(request.getKey()))
                .toList();
        var laneOfPerson = lanesOf(unknown.stream().map(Map.Entry::getValue).toList());
        var deliveries = unknown.stream()
                .map(request -> delivery(request.getKey(), request.getValue(), laneOfPerson))
                .toList();
        try {
            mongo.insertAll(deliveries);
        } catch (DuplicateKeyException askedForMeanwhile) {
            deliveries.forEach(this::insertUnlessKnown);
        }
    }

    private Map<String, MailRequest> wanted(Map<String, MailRequest> asked) {
        var wanting = asked.values().stream()
                .collect(groupingBy(MailRequest::kind, mapping(MailRequest::personId, toSet())))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, kind -> preferences.wanting(kind.getValue(), kind.getKey())));
        return asked.entrySet().stream()
                .filter(mail -> requireNonNull(wanting.get(mail.getValue().kind()))
                        .contains(mail.getValue().personId()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
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
        return Delivery.queued(deliveryId, request, messageIds.of(deliveryId), lane, now, firstTurn(request, now));
    }

    /**
     * At once, unless it is asked for ahead of time or in quiet hours. Turns are machine time, requests are made in
     * business time: what both share is how long it is until then.
     */
    private Instant firstTurn(MailRequest request, Instant machineTime) {
        var notBefore =
                request.notBefore() != null ? request.notBefore() : hours.notBefore(request.kind(), request.personId());
        var businessTime = clock.instant();
        return notBefore == null || !notBefore.isAfter(businessTime)
                ? machineTime
                : machineTime.plus(Duration.between(businessTime, notBefore));
    }
}

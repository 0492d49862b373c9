package vn.neuguong.notification.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.preferences.Preferences;

/** Takes requests for mails into the queue. */
@Service
public class Queueing {

    private final MongoOperations mongo;
    private final Preferences preferences;
    private final MessageIds messageIds;
    private final MachineTime time;
    private final WorkerWakeUp wakeUp;

    Queueing(
            MongoOperations mongo,
            Preferences preferences,
            MessageIds messageIds,
            MachineTime time,
            WorkerWakeUp wakeUp) {
        this.mongo = mongo;
        this.preferences = preferences;
        this.messageIds = messageIds;
        this.time = time;
        this.wakeUp = wakeUp;
    }

    /**
     * Queues mails in one write. The id says what a mail is for; asking again with the same id is a no-op, whatever has
     * become of the mail since. Mails their readers have refused are not queued.
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
                .map(request -> delivery(request.getKey(), request.getValue()))
                .toList();
        try {
            mongo.insertAll(unknown);
        } catch (DuplicateKeyException askedForMeanwhile) {
            requests.forEach(this::queueUnlessKnown);
        }
    }

    private Map<String, MailRequest> wanted(Map<String, MailRequest> asked) {
        var wanting = asked.values().stream()
                .collect(groupingBy(MailRequest::kind, mapping(MailRequest::personId, toSet())))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, kind -> preferences.wanting(kind.getValue(), kind.getKey())));
        return asked.entrySet().stream()
                .filter(mail -> Objects.requireNonNull(
                                wanting.get(mail.getValue().kind()))
                        .contains(mail.getValue().personId()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void queueUnlessKnown(String deliveryId, MailRequest request) {
        try {
            mongo.insert(delivery(deliveryId, request));
        } catch (DuplicateKeyException alreadyQueued) {
            // The same mail, asked for by a repeated event or by another instance.
        }
    }

    private Delivery delivery(String deliveryId, MailRequest request) {
        return Delivery.queued(deliveryId, request, messageIds.of(deliveryId), time.now());
    }
}

package vn.neuguong.notification.delivery;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/** Takes requests for mails into the queue. */
@Service
public class Queueing {

    private final MongoOperations mongo;
    private final MessageIds messageIds;
    private final MachineTime time;
    private final WorkerWakeUp wakeUp;

    Queueing(MongoOperations mongo, MessageIds messageIds, MachineTime time, WorkerWakeUp wakeUp) {
        this.mongo = mongo;
        this.messageIds = messageIds;
        this.time = time;
        this.wakeUp = wakeUp;
    }

    /**
     * Queues one mail. The id says what the mail is for; asking again with the same id is a no-op, whatever has become
     * of the mail since.
     */
    public void queue(String deliveryId, MailRequest request) {
        try {
            mongo.insert(Delivery.queued(deliveryId, request, messageIds.of(deliveryId), time.now()));
            wakeUp.call();
        } catch (DuplicateKeyException alreadyQueued) {
            // The same mail, asked for by a repeated event or by another instance.
        }
    }
}

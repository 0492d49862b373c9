package vn.neuguong.notification.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.owners.Owners;

/**
 * One turn of a worker: claims mails owner by owner, prepares and sends them. Owners that do not answer and a mail
 * server that cannot be reached leave their mails in the queue untouched.
 */
@Component
class DeliveryWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

    private final Owners owners;
    private final DeliveryQueue queue;
    private final Preparation preparation;
    private final Outcomes outcomes;

    DeliveryWorker(Owners owners, DeliveryQueue queue, Preparation preparation, Outcomes outcomes) {
        this.owners = owners;
        this.queue = queue;
        this.preparation = preparation;
        this.outcomes = outcomes;
    }

    /**
     * Sends a batch of each owner's mails.
     *
     * @param goOn asked before every mail; once false, the mails still claimed go back to the queue
     * @return how many mails were claimed
     */
    int turn(MailConnection connection, BooleanSupplier goOn) throws MailServerUnavailableException {
        var names = new ArrayList<>(owners.names());
        Collections.shuffle(names); // no owner always comes last
        var claimed = 0;
        for (var owner : names) {
            if (goOn.getAsBoolean() && owners.available(owner) && queue.hasDue(owner)) {
                connection.open();
                var batch = queue.claim(owner);
                claimed += batch.size();
                send(prepared(owner, batch), connection, goOn);
            }
        }
        return claimed;
    }

    private List<PreparedMail> prepared(String owner, List<Delivery> batch) {
        var ready = new ArrayList<PreparedMail>();
        if (batch.isEmpty()) {
            return ready;
        }
        preparation.prepare(owner, batch).forEach((delivery, readiness) -> {
            switch (readiness) {
                case Readiness.Ready(var mail) -> ready.add(mail);
                case Readiness.Missing(var what) -> outcomes.missing(delivery, what);
                case Readiness.Unneeded(var why) -> outcomes.unneeded(delivery, why);
                case Readiness.Impossible(var why) -> outcomes.impossible(delivery, why);
            }
        });
        outcomes.aboutToSend(ready);
        return ready;
    }

    private void send(List<PreparedMail> ready, MailConnection connection, BooleanSupplier goOn)
            throws MailServerUnavailableException {
        var unsent = new ArrayList<>(ready);
        try {
            while (!unsent.isEmpty() && goOn.getAsBoolean()) {
                var mail = unsent.getFirst();
                var answer = connection.send(mail.message());
                unsent.removeFirst();
                outcomes.answered(mail.delivery(), answer);
            }
        } finally {
            unsent.forEach(mail -> outcomes.notSent(mail.delivery()));
            if (!unsent.isEmpty()) {
                LOG.info("{} claimed mails go back to the queue", unsent.size());
            }
        }
    }
}

package vn.neuguong.notification.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.Preparation.Particulars;
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
    private final ClosedTasks closedTasks;
    private final Outcomes outcomes;

    DeliveryWorker(
            Owners owners, DeliveryQueue queue, Preparation preparation, ClosedTasks closedTasks, Outcomes outcomes) {
        this.owners = owners;
        this.queue = queue;
        this.preparation = preparation;
        this.closedTasks = closedTasks;
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
        names.add(MailRequest.OURSELVES);
        Collections.shuffle(names); // no owner always comes last
        var claimed = 0;
        for (var owner : names) {
            if (goOn.getAsBoolean() && available(owner) && queue.hasDue(owner)) {
                connection.open();
                var batch = queue.claim(owner);
                claimed += batch.size();
                send(owner, batch, connection, goOn);
            }
        }
        return claimed;
    }

    /** Mails of our own list tasks of several owners; one that is away keeps those back that name it. */
    private boolean available(String owner) {
        return owner.equals(MailRequest.OURSELVES) || owners.available(owner);
    }

    /** Links are asked for once; then one mail at a time is written and sent, as long as the lease of all lasts. */
    private void send(String owner, List<Delivery> batch, MailConnection connection, BooleanSupplier goOn)
            throws MailServerUnavailableException {
        var waiting = new ArrayDeque<>(batch);
        try {
            var particulars = preparation.gather(owner, batch);
            var leased = true;
            while (leased && !waiting.isEmpty() && goOn.getAsBoolean()) {
                leased = concluded(waiting.remove(), particulars, connection);
            }
        } finally {
            if (!waiting.isEmpty()) {
                LOG.info("{} claimed mails go back to the queue", waiting.size());
            }
            waiting.forEach(outcomes::untouched);
        }
    }

    /** Returns whether the lease still lasted. */
    private boolean concluded(Delivery delivery, Particulars particulars, MailConnection connection)
            throws MailServerUnavailableException {
        switch (readiness(delivery, particulars)) {
            case Readiness.Ready(var mail) -> {
                return handedOver(mail, connection);
            }
            case Readiness.Missing(var what) -> outcomes.missing(delivery, what);
            case Readiness.Unneeded(var why) -> outcomes.unneeded(delivery, why);
            case Readiness.Impossible(var why) -> outcomes.impossible(delivery, why);
        }
        return true;
    }

    /** What goes wrong with one mail, whatever it is, must not keep the others from being sent. */
    private Readiness readiness(Delivery delivery, Particulars particulars) {
        try {
            var readiness = preparation.prepare(delivery, particulars);
            var request = delivery.request();
            return request.isAboutTask() && closedTasks.contains(request.causeId())
                    ? new Readiness.Unneeded("the task is closed")
                    : readiness;
        } catch (RuntimeException e) {
            LOG.error("Mail {} could not be prepared", delivery.id(), e);
            return new Readiness.Missing("it could not be prepared");
        }
    }

    private boolean handedOver(PreparedMail mail, MailConnection connection) throws MailServerUnavailableException {
        if (!outcomes.aboutToSend(mail)) {
            outcomes.untouched(mail.delivery());
            return false;
        }
        try {
            outcomes.answered(mail.delivery(), connection.send(mail.message()));
            return true;
        } catch (MailServerUnavailableException e) {
            outcomes.notSent(mail.delivery());
            throw e;
        }
    }
}

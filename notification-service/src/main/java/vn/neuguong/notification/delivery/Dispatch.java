package vn.neuguong.notification.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.providers.MailConnections;
import vn.neuguong.notification.providers.MailServerUnavailableException;

/**
 * Takes the mails of one claim to their next state: what stands in the way of a mail is recorded, the others are written
 * and handed over in small groups. What is not reached while the lease lasts goes back to the queue.
 */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int LARGEST_GROUP_BYTES = 4 << 20;

    private final Screening screening;
    private final Preparation preparation;
    private final HandOver handOver;
    private final Outcomes outcomes;
    private final Recording recording;
    private final DeliveryQueue queue;
    private final DeliverySettings settings;

    Dispatch(
            Screening screening,
            Preparation preparation,
            HandOver handOver,
            Outcomes outcomes,
            Recording recording,
            DeliveryQueue queue,
            DeliverySettings settings) {
        this.screening = screening;
        this.preparation = preparation;
        this.handOver = handOver;
        this.outcomes = outcomes;
        this.recording = recording;
        this.queue = queue;
        this.settings = settings;
    }

    /**
     * Sends what can be sent of these mails.
     *
     * @param goOn asked before every mail; once false, the mails still claimed go back to the queue
     * @throws MailServerUnavailableException when no mail server can be asked; the mails are back in the queue
     */
    void send(List<Delivery> claimed, MailConnections connections, BooleanSupplier goOn)
            throws MailServerUnavailableException {
        var waiting = new ArrayDeque<>(claimed);
        try {
            sortOut(waiting, screening::obstacle);
            if (waiting.isEmpty()) {
                return;
            }
            var lease = waiting.getFirst().heldLease();
            var particulars = preparation.gather(List.copyOf(waiting));
            var suppressed = screening.suppressed(particulars.people().values());
            sortOut(waiting, mail -> screening.obstacle(mail, recipientOf(mail, particulars), suppressed));
            while (!waiting.isEmpty() && goOn.getAsBoolean() && queue.lastsLongEnough(lease)) {
                handOver.send(nextGroup(waiting, particulars), connections, goOn);
            }
        } finally {
            giveBack(waiting);
        }
    }

    /** Takes out the mails that something stands in the way of, and records what. */
    private void sortOut(Queue<Delivery> waiting, Function<Delivery, Optional<Readiness>> obstacleOf) {
        var obstructed = new ArrayList<Conclusion>();
        waiting.removeIf(mail -> {
            var obstacle = obstacleOf.apply(mail);
            obstacle.ifPresent(it -> obstructed.add(outcomes.obstructed(mail, it)));
            return obstacle.isPresent();
        });
        recording.record(obstructed);
    }

    private static @Nullable Person recipientOf(Delivery mail, Particulars particulars) {
        return particulars.people().get(mail.request().personId());
    }

    /** Written mails that may be held in memory together; those that cannot be written are recorded. */
    private List<PreparedMail> nextGroup(Queue<Delivery> waiting, Particulars particulars) {
        var group = new ArrayList<PreparedMail>();
        var obstructed = new ArrayList<Conclusion>();
        var bytes = 0;
        while (!waiting.isEmpty() && group.size() < settings.group() && bytes < LARGEST_GROUP_BYTES) {
            var mail = waiting.remove();
            switch (readiness(mail, particulars)) {
                case Readiness.Ready(var prepared) -> {
                    group.add(prepared);
                    bytes += prepared.letter().content().length();
                }
                case Readiness obstacle -> obstructed.add(outcomes.obstructed(mail, obstacle));
            }
        }
        recording.record(obstructed);
        return group;
    }

    /** What goes wrong with one mail, whatever it is, must not keep the others from being sent. */
    private Readiness readiness(Delivery mail, Particulars particulars) {
        try {
            return preparation.prepare(mail, particulars);
        } catch (RuntimeException e) {
            LOG.error("Mail {} could not be prepared", mail.id(), e);
            return new Readiness.Missing("it could not be prepared");
        }
    }

    private void giveBack(Queue<Delivery> waiting) {
        if (!waiting.isEmpty()) {
            LOG.info("{} claimed mails go back to the queue", waiting.size());
            recording.record(waiting.stream().map(outcomes::untouched).toList());
        }
    }
}

package vn.neuguong.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Records what became of claimed mails. */
@Component
class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final DeliverySettings settings;
    private final DeliveryMetrics metrics;
    private final MachineTime time;
    private final Clock clock;

    Outcomes(
            Deliveries deliveries,
            DeliveryQueue queue,
            DeliverySettings settings,
            DeliveryMetrics metrics,
            MachineTime time,
            Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.settings = settings;
        this.metrics = metrics;
        this.time = time;
        this.clock = clock;
    }

    /** From here on a crash leaves behind which words were sent with which data. */
    void aboutToSend(List<PreparedMail> mails) {
        if (mails.isEmpty()) {
            return;
        }
        for (var mail : mails) {
            mail.delivery()
                    .startAttempt(mail.rendered().template(), mail.rendered().dataSha256(), clock.instant());
        }
        queue.storeStartedAttempts(mails.stream().map(PreparedMail::delivery).toList());
    }

    void answered(Delivery delivery, ServerAnswer answer) {
        var now = clock.instant();
        switch (answer) {
            case ServerAnswer.Accepted(var reply) -> delivery.accept(reply, now);
            case ServerAnswer.RefusedForGood(var reply) -> delivery.refuse(reply, now);
            case ServerAnswer.RefusedForNow(var reply) when givenUp(delivery) -> delivery.refuse(reply, now);
            case ServerAnswer.RefusedForNow(var reply) -> {
                var pause =
                        settings.refused().backOff().after(delivery.attempts().size() - 1);
                delivery.postpone(reply, now, time.now().plus(pause));
            }
        }
        save(delivery);
    }

    void missing(Delivery delivery, String what) {
        var pause = settings.missing().backOff().after(delivery.waits());
        delivery.waitFor(what, time.now().plus(pause));
        save(delivery);
    }

    void unneeded(Delivery delivery, String why) {
        delivery.cancelClaimed(why, clock.instant());
        save(delivery);
    }

    void impossible(Delivery delivery, String why) {
        LOG.error("Mail {} can never be sent: {}", delivery.id(), why);
        delivery.fail(why, clock.instant());
        save(delivery);
    }

    void notSent(Delivery delivery) {
        delivery.takeBack("the mail server was not asked", time.now());
        save(delivery);
    }

    private boolean givenUp(Delivery delivery) {
        return Duration.between(delivery.queuedAt(), time.now()).compareTo(settings.giveUpAfter()) > 0;
    }

    private void save(Delivery delivery) {
        try {
            deliveries.save(delivery);
            metrics.count(delivery);
        } catch (OptimisticLockingFailureException e) {
            LOG.warn("The lease of mail {} ended before its outcome {} was stored", delivery.id(), delivery.status());
        }
    }
}

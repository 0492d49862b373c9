package vn.neuguong.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Records what became of claimed mails. */
@Component
class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

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

    /**
     * From here on a crash leaves behind which words were sent with which data.
     *
     * @return false when the lease is over, or too short to send the mail now
     */
    boolean aboutToSend(PreparedMail mail) {
        var letter = mail.letter();
        var attempt = Attempt.started(clock.instant(), letter);
        if (!queue.storeAttempt(mail.delivery(), attempt, letter)) {
            return false;
        }
        mail.delivery().startAttempt(attempt, letter);
        return true;
    }

    void answered(Delivery claimed, ServerAnswer answer) {
        var now = clock.instant();
        record(claimed, delivery -> answered(delivery, answer, now));
    }

    private void answered(Delivery delivery, ServerAnswer answer, Instant now) {
        switch (answer) {
            case ServerAnswer.Accepted(var reply) -> delivery.accept(reply, now);
            case ServerAnswer.RefusedForGood(var reply) -> delivery.refuse(reply, now);
            case ServerAnswer.RefusedForNow(var reply) when givenUp(delivery) -> delivery.refuse(reply, now);
            case ServerAnswer.RefusedForNow(var reply) -> delivery.postpone(reply, now, nextTurn(delivery));
            case ServerAnswer.Unknown(var what) when givenUp(delivery) -> delivery.refuse(what, now);
            case ServerAnswer.Unknown(var what) -> delivery.leaveOpen(what, now, nextTurn(delivery));
        }
    }

    private Instant nextTurn(Delivery delivery) {
        return time.now()
                .plus(settings.refused().backOff().after(delivery.attempts().size() - 1));
    }

    void missing(Delivery claimed, String what) {
        var pause = settings.missing().backOff().after(claimed.waits());
        record(claimed, delivery -> delivery.waitFor(what, time.now().plus(pause)));
    }

    void unneeded(Delivery claimed, String why) {
        record(claimed, delivery -> delivery.cancelClaimed(why, clock.instant()));
    }

    void impossible(Delivery claimed, String why) {
        LOG.error("Mail {} can never be sent: {}", claimed.id(), why);
        record(claimed, delivery -> delivery.fail(why, clock.instant()));
    }

    /** Its attempt was stored, yet the mail server could not be asked. */
    void notSent(Delivery claimed) {
        record(claimed, delivery -> delivery.takeBack("the mail server was not asked", time.now()));
    }

    /** Its turn did not come. */
    void untouched(Delivery claimed) {
        record(claimed, delivery -> delivery.release("its turn did not come", time.now()));
    }

    private boolean givenUp(Delivery delivery) {
        return Duration.between(delivery.queuedAt(), time.now()).compareTo(settings.giveUpAfter()) > 0;
    }

    /**
     * Stores an outcome, and does not give up before the lease ends when the database fails: without the record the
     * mail would be sent again. What failed may have been stored all the same, so it is looked up first.
     */
    private void record(Delivery claimed, Consumer<Delivery> outcome) {
        var lease = claimed.heldLease();
        try {
            store(claimed, outcome);
        } catch (OptimisticLockingFailureException e) {
            LOG.warn("The lease of mail {} ended before its outcome {} was stored", claimed.id(), claimed.status());
        } catch (DataAccessException e) {
            LOG.warn("The outcome {} of mail {} could not be stored yet", claimed.status(), claimed.id(), e);
            untilTheEndOf(lease)
                    .invoke(() -> queue.reload(claimed.id(), lease).ifPresent(delivery -> store(delivery, outcome)));
        }
    }

    private void store(Delivery delivery, Consumer<Delivery> outcome) {
        outcome.accept(delivery);
        deliveries.save(delivery);
        metrics.count(delivery);
    }

    private RetryTemplate untilTheEndOf(Lease lease) {
        var left = Duration.between(time.now(), lease.until());
        return new RetryTemplate(RetryPolicy.builder()
                .includes(DataAccessException.class)
                .maxRetries(Long.MAX_VALUE)
                .delay(FIRST_PAUSE)
                .multiplier(2)
                .maxDelay(LONGEST_PAUSE)
                .timeout(left.isPositive() ? left : FIRST_PAUSE)
                .build());
    }
}

package vn.neuguong.notification.delivery;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.BulkSaving;

/** Stores what is about to become of claimed mails, and what has: a group of them in one round trip. */
@Component
class Recording {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final BulkSaving saving;
    private final DeliveryQueue queue;
    private final DeliveryMetrics metrics;
    private final MachineTime time;
    private final Clock clock;

    Recording(BulkSaving saving, DeliveryQueue queue, DeliveryMetrics metrics, MachineTime time, Clock clock) {
        this.saving = saving;
        this.queue = queue;
        this.metrics = metrics;
        this.time = time;
        this.clock = clock;
    }

    /**
     * From here on a crash leaves behind which words were sent with which data to whom by which provider.
     *
     * @param sealed mails of one claim
     * @return those that may be handed over: somebody else has the others
     */
    List<SealedMail> aboutToSend(String provider, List<SealedMail> sealed) {
        var now = clock.instant();
        var started = sealed.stream()
                .map(one -> new StartedAttempt(
                        one.mail(),
                        Attempt.started(
                                now,
                                provider,
                                one.recipient(),
                                one.domain(),
                                one.mail().letter())))
                .toList();
        var held = queue.storeAttempts(sealed.getFirst().mail().delivery().heldLease(), started);
        started.stream()
                .filter(one -> held.contains(one.mail().delivery().id()))
                .forEach(one -> one.mail()
                        .delivery()
                        .startAttempt(one.attempt(), one.mail().letter()));
        return sealed.stream()
                .filter(one -> held.contains(one.mail().delivery().id()))
                .toList();
    }

    /**
     * Stores the outcomes of mails of one claim, and does not give up before the lease ends when the database fails:
     * without the record the mails would be sent again. What failed may have been stored all the same, so it is looked
     * up first.
     */
    void record(List<Conclusion> conclusions) {
        if (conclusions.isEmpty()) {
            return;
        }
        var lease = conclusions.getFirst().delivery().heldLease();
        try {
            store(conclusions);
        } catch (DataAccessException e) {
            LOG.warn("The outcomes of {} mails could not be stored yet", conclusions.size(), e);
            untilTheEndOf(lease).invoke(() -> store(stillHeld(conclusions, lease)));
        }
    }

    private List<Conclusion> stillHeld(List<Conclusion> conclusions, Lease lease) {
        var ids = conclusions.stream().map(one -> one.delivery().id()).toList();
        var held = queue.held(ids, lease).stream().collect(toMap(Delivery::id, Function.identity()));
        return conclusions.stream()
                .filter(one -> held.containsKey(one.delivery().id()))
                .map(one -> one.about(requireNonNull(held.get(one.delivery().id()))))
                .toList();
    }

    private void store(List<Conclusion> conclusions) {
        conclusions.forEach(Conclusion::apply);
        var mails = conclusions.stream().map(Conclusion::delivery).toList();
        var stored = saving.saveAll(Delivery.class, mails);
        if (stored < mails.size()) {
            LOG.warn(
                    "Of {} mails {} were reported on, or their lease ended, before their outcome was stored",
                    mails.size(),
                    mails.size() - stored);
        }
        conclusions.forEach(metrics::count);
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

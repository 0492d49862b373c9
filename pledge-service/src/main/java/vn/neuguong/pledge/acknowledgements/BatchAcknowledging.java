package vn.neuguong.pledge.acknowledgements;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.Waiting;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.WaitingPledge;
import vn.neuguong.pledge.pledges.AcknowledgePledge;
import vn.neuguong.pledge.pledges.Acknowledging;
import vn.neuguong.pledge.pledges.IllegalPledgeStateException;
import vn.neuguong.pledge.roster.Seat;

/**
 * Acknowledges many pledges with one click. Each is a document and a success of its own: one that fails holds up none
 * of the others, and trying again repeats nothing.
 */
@Service
public class BatchAcknowledging {

    private static final Logger log = LoggerFactory.getLogger(BatchAcknowledging.class);
    private static final int STEP = 50;

    private final Acknowledging acknowledging;
    private final AcknowledgementOrders orders;
    private final AcknowledgementSettings settings;
    private final Clock clock;

    BatchAcknowledging(
            Acknowledging acknowledging, AcknowledgementOrders orders, AcknowledgementSettings settings, Clock clock) {
        this.acknowledging = acknowledging;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /** Acknowledges what was chosen as far as it waits; a chosen id that does not wait is counted, never looked up. */
    public Outcome acknowledge(AcknowledgePledges command) {
        var waiting = command.waiting();
        var result = acknowledge(waiting.seat(), waiting.holderId(), waiting.among(command.chosen()));
        var chosen = command.chosen().size();
        return new Outcome(
                result.done(), chosen - result.done() - result.failed().size(), 0, result.failed());
    }

    /**
     * Acknowledges everything that was signed by the time the page was shown, however much it is: what does not fit into
     * the time a person waits is carried out afterwards, by {@link UnfinishedOrderSweeper} if need be.
     */
    public Outcome acknowledgeAll(Waiting waiting, Instant shownAt) {
        var all = waiting.signedUpTo(shownAt);
        if (all.size() <= STEP) {
            var result = acknowledge(waiting.seat(), waiting.holderId(), all);
            return new Outcome(result.done(), result.gone(), 0, result.failed());
        }
        var order = AcknowledgementOrder.of(waiting, all, shownAt, clock.instant());
        try {
            order = orders.insert(order);
        } catch (DuplicateKeyException clickedTwice) {
            log.debug("Order {} is given already", order.id());
        }
        return carryOut(order.id(), System.nanoTime() + settings.answerWithin().toNanos());
    }

    /**
     * Goes on with the order until it is done, something breaks, or the time is over. Two may do so at once: a pledge is
     * acknowledged once all the same.
     */
    Outcome carryOut(String orderId, long untilNanos) {
        int done = 0;
        int gone = 0;
        var order = orders.findById(orderId).orElse(null);
        while (order != null && !order.isCarriedOut() && System.nanoTime() < untilNanos) {
            var step = order.next(STEP);
            var pledges = step.stream().map(WaitingPledge::withoutDetails).toList();
            var result = acknowledge(order.seat(), order.holderId(), pledges);
            done += result.done();
            gone += result.gone();
            var settled = new HashSet<>(step);
            result.failed().forEach(failed -> settled.remove(failed.pledgeId()));
            order = settle(order.without(settled));
            if (!result.failed().isEmpty()) {
                return new Outcome(done, gone, remaining(order), result.failed());
            }
        }
        return new Outcome(done, gone, remaining(order), List.of());
    }

    private static int remaining(@Nullable AcknowledgementOrder order) {
        return order == null ? 0 : order.pledgeIds().size();
    }

    private @Nullable AcknowledgementOrder settle(AcknowledgementOrder order) {
        try {
            if (order.isCarriedOut()) {
                orders.deleteById(order.id());
                return null;
            }
            return orders.save(order);
        } catch (OptimisticLockingFailureException somebodyElseIsAtIt) {
            return orders.findById(order.id()).orElse(null);
        }
    }

    private Outcome acknowledge(Seat seat, String holderId, List<WaitingPledge> pledges) {
        int done = 0;
        var failed = new ArrayList<WaitingPledge>();
        @Nullable RuntimeException firstFailure = null;
        for (var pledge : pledges) {
            try {
                acknowledging.acknowledge(new AcknowledgePledge(pledge.pledgeId(), seat, holderId));
                done++;
            } catch (IllegalPledgeStateException changedMeanwhile) {
                log.debug("Pledge {} waits no longer", pledge.pledgeId());
            } catch (RuntimeException failure) {
                firstFailure = firstFailure == null ? failure : firstFailure;
                failed.add(pledge);
            }
        }
        if (firstFailure != null) {
            log.warn("{} pledges could not be acknowledged; the first for this reason:", failed.size(), firstFailure);
        }
        return new Outcome(done, pledges.size() - done - failed.size(), 0, List.copyOf(failed));
    }

    /**
     * What became of the chosen pledges.
     *
     * @param done how many are acknowledged now
     * @param gone how many did not wait for this holder, or not any more
     * @param remaining how many are acknowledged in the minutes to come, without anybody's doing
     * @param failed those that still wait because something broke
     */
    public record Outcome(int done, int gone, int remaining, List<WaitingPledge> failed) {}
}

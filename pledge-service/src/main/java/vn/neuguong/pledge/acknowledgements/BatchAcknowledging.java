package vn.neuguong.pledge.acknowledgements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.Waiting;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.WaitingPledge;
import vn.neuguong.pledge.pledges.AcknowledgePledge;
import vn.neuguong.pledge.pledges.Acknowledging;
import vn.neuguong.pledge.pledges.IllegalPledgeStateException;

/**
 * Acknowledges many pledges with one click. Each is a document and a success of its own: one that fails holds up none
 * of the others, and trying again repeats nothing.
 */
@Service
public class BatchAcknowledging {

    private static final Logger log = LoggerFactory.getLogger(BatchAcknowledging.class);

    private final Acknowledging acknowledging;

    BatchAcknowledging(Acknowledging acknowledging) {
        this.acknowledging = acknowledging;
    }

    /** Acknowledges what was chosen as far as it waits; a chosen id that does not wait is counted, never looked up. */
    public Outcome acknowledge(AcknowledgePledges command) {
        var waiting = command.waiting();
        int done = 0;
        var failed = new ArrayList<WaitingPledge>();
        @Nullable RuntimeException firstFailure = null;
        for (var pledge : waiting.among(command.chosen())) {
            try {
                acknowledging.acknowledge(commandFor(pledge, waiting));
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
        return new Outcome(done, command.chosen().size() - done - failed.size(), List.copyOf(failed));
    }

    private static AcknowledgePledge commandFor(WaitingPledge pledge, Waiting waiting) {
        return new AcknowledgePledge(pledge.pledgeId(), waiting.seat(), waiting.holderId());
    }

    /**
     * What became of the chosen pledges.
     *
     * @param done how many are acknowledged now
     * @param gone how many did not wait for this holder, or not any more
     * @param failed those that still wait because something broke
     */
    public record Outcome(int done, int gone, List<WaitingPledge> failed) {}
}

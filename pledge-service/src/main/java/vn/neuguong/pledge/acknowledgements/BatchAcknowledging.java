package vn.neuguong.pledge.acknowledgements;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.pledges.AcknowledgePledge;
import vn.neuguong.pledge.pledges.Acknowledging;

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

    /** Acknowledges all that can be, and tells which could not. */
    public Outcome acknowledge(AcknowledgePledges command) {
        var done = new ArrayList<String>();
        var failed = new ArrayList<String>();
        for (var pledgeId : command.pledgeIds()) {
            try {
                acknowledging.acknowledge(new AcknowledgePledge(pledgeId, command.seat(), command.holderId()));
                done.add(pledgeId);
            } catch (RuntimeException failure) {
                log.warn("Pledge {} could not be acknowledged by the seat {}", pledgeId, command.seat(), failure);
                failed.add(pledgeId);
            }
        }
        return new Outcome(List.copyOf(done), List.copyOf(failed));
    }

    /** Which pledges are acknowledged now, and which are not. */
    public record Outcome(List<String> done, List<String> failed) {}
}

package vn.neuguong.pledge.pledges;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;

/** Lets the holders of seats acknowledge signed pledges; doing it again changes nothing. */
@Service
public class Acknowledging {

    private final Pledges pledges;
    private final Clock clock;

    Acknowledging(Pledges pledges, Clock clock) {
        this.pledges = pledges;
        this.clock = clock;
    }

    /**
     * Acknowledges the pledge unless the holder has done so already.
     *
     * @throws IllegalPledgeStateException if the pledge does not wait for this holder
     */
    @RetryOnConflict
    public void acknowledge(AcknowledgePledge command) {
        var pledge = pledges.findById(command.pledgeId())
                .orElseThrow(() -> new IllegalPledgeStateException(command.pledgeId(), "unknown"));
        if (pledge.acknowledge(command.seat(), command.holderId(), clock.instant())) {
            pledges.save(pledge);
        }
    }
}

package vn.neuguong.pledge.pledges;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.RetryOnConflict;

/** Hands what one pledge waits for to whoever holds the seats now. */
@Component
class SeatChange {

    private final Pledges pledges;
    private final AcknowledgementRules rules;
    private final Clock clock;

    SeatChange(Pledges pledges, AcknowledgementRules rules, Clock clock) {
        this.pledges = pledges;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether it waits for somebody who is not to be asked any more; answered without writing. */
    boolean concerns(Pledge pledge) {
        var required = rules.requiredFor(pledge);
        return pledge.acknowledgements().stream()
                .filter(Acknowledgement::isWaiting)
                .anyMatch(seat -> required.stream().noneMatch(now -> now.isWaiting() && now.isForSame(seat)));
    }

    @RetryOnConflict
    public void apply(String pledgeId) {
        pledges.findById(pledgeId)
                .filter(pledge -> pledge.followSeats(rules.requiredFor(pledge), clock.instant()))
                .ifPresent(pledges::save);
    }
}

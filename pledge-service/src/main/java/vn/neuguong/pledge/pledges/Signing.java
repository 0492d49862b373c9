package vn.neuguong.pledge.pledges;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;

/** Takes the answers of those who were asked, exactly once however many devices and clicks there are (invariant 2). */
@Service
public class Signing {

    private final Pledges pledges;
    private final AcknowledgementRules rules;
    private final Clock clock;

    Signing(Pledges pledges, AcknowledgementRules rules, Clock clock) {
        this.pledges = pledges;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Signs the pledge unless it is signed already.
     *
     * @return the pledge, signed, and whether this call did it
     * @throws TextChangedException if the person was shown another text than the pledge's
     * @throws IllegalPledgeStateException if it is over
     */
    @RetryOnConflict
    public Answered sign(SignPledge command) {
        var pledge = get(command.pledgeId());
        var signature = new Signature(command.viewing(), clock.instant(), VerificationCode.random());
        return answered(pledge, pledge.sign(signature, rules.requiredFor(pledge)));
    }

    /**
     * Records the refusal unless the pledge is refused already.
     *
     * @throws TextChangedException if the person was shown another text than the pledge's
     * @throws IllegalPledgeStateException if it is signed or over
     */
    @RetryOnConflict
    public Answered refuse(RefusePledge command) {
        var pledge = get(command.pledgeId());
        return answered(pledge, pledge.refuse(command.viewing(), command.reason(), clock.instant()));
    }

    /**
     * Records that the person has read the text, unless that is recorded already.
     *
     * @throws TextChangedException if the person was shown another text than the pledge's
     * @throws IllegalPledgeStateException if it is over
     */
    @RetryOnConflict
    public Answered view(ViewPledge command) {
        var pledge = get(command.pledgeId());
        return answered(pledge, pledge.view(command.viewing(), clock.instant()));
    }

    private Answered answered(Pledge pledge, boolean first) {
        return new Answered(first ? pledges.save(pledge) : pledge, first);
    }

    private Pledge get(String pledgeId) {
        return pledges.findById(pledgeId)
                .orElseThrow(() -> new IllegalStateException("There is no pledge " + pledgeId));
    }

    /**
     * A pledge with the answer in it.
     *
     * @param first false if an earlier answer of the same kind stands
     */
    public record Answered(Pledge pledge, boolean first) {}
}

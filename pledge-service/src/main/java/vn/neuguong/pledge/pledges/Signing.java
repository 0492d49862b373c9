package vn.neuguong.pledge.pledges;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;

/** Signs pledges, each once, however many devices press the button at the same time (invariant 2). */
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
     */
    @RetryOnConflict
    public Signed sign(SignPledge command) {
        var pledge = pledges.findById(command.pledgeId())
                .orElseThrow(() -> new IllegalStateException("There is no pledge " + command.pledgeId()));
        var signature = new Signature(command.textSha256(), command.device(), clock.instant());
        boolean first = pledge.sign(signature, rules.requiredFor(pledge.signer()));
        return new Signed(first ? pledges.save(pledge) : pledge, first);
    }

    /**
     * A signed pledge.
     *
     * @param first false if an earlier signature stands
     */
    public record Signed(Pledge pledge, boolean first) {}
}

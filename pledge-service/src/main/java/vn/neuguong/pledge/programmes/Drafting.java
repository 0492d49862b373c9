package vn.neuguong.pledge.programmes;

import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;

/** Takes in what is prepared: new programmes, and the next versions of launched ones (S16). */
@Service
public class Drafting {

    private final Programmes programmes;
    private final PlanRules rules;
    private final Clock clock;

    Drafting(Programmes programmes, PlanRules rules, Clock clock) {
        this.programmes = programmes;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Stores the draft of a new programme.
     *
     * @throws InvalidInput naming everything that is wrong with the plan
     * @throws Refusal if the id is taken
     */
    public Programme draft(String programmeId, ProgrammePlan plan) {
        require(plan);
        try {
            return programmes.save(new Programme(programmeId, plan));
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("programme.exists", programmeId);
        }
    }

    /**
     * Stores what the next version of the programme is going to be, in place of what was prepared before.
     *
     * @param read the state of the programme the plan is based on
     * @throws InvalidInput naming everything that is wrong with the plan
     * @throws Refusal if there is no such programme
     * @throws Refusal if it is over
     */
    @RetryOnConflict
    public Programme redraft(String programmeId, ProgrammePlan plan, IfMatch read) {
        var programme =
                programmes.findById(programmeId).orElseThrow(() -> Refusal.notFound("programme.unknown", programmeId));
        read.require(programme);
        require(plan);
        return programme.redraft(plan) ? programmes.save(programme) : programme;
    }

    private void require(ProgrammePlan plan) {
        var faults = rules.faultsOf(plan, clock.instant());
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}

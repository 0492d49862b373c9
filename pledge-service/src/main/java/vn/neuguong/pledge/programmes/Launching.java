package vn.neuguong.pledge.programmes;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSets;

/** Launches programmes; the invitations follow from the event the launch raises. */
@Service
public class Launching {

    private final Programmes programmes;
    private final ClauseSets clauseSets;
    private final PledgeTexts texts;
    private final Clock clock;

    Launching(Programmes programmes, ClauseSets clauseSets, PledgeTexts texts, Clock clock) {
        this.programmes = programmes;
        this.clauseSets = clauseSets;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Launches the programme unless it is launched already; empty if there is none with this id.
     *
     * @throws InvalidInput if its pledges are due already
     */
    @RetryOnConflict
    public Optional<Programme> launch(String programmeId) {
        return programmes.findById(programmeId).map(this::launch);
    }

    private Programme launch(Programme programme) {
        var plan = programme.plan();
        var current = plan.clauseSetIds().stream().map(this::currentVersionOf).toList();
        var text = PledgeText.of(plan, current);
        if (!programme.launch(current, text, clock.instant())) {
            return programme;
        }
        texts.save(text); // first: a pledge must never name a text nobody can show
        return programmes.save(programme);
    }

    private ClauseSet currentVersionOf(String clauseSetId) {
        return clauseSets
                .findFirstByClauseSetIdOrderByVersionDesc(clauseSetId)
                .orElseThrow(() -> new IllegalStateException("There is no clause set " + clauseSetId));
    }
}

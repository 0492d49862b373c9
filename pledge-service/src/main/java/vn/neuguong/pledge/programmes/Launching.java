package vn.neuguong.pledge.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSets;

/** Launches drafts; the invitations follow from the event the launch raises. */
@Service
public class Launching {

    private final Programmes programmes;
    private final ClauseSets clauseSets;
    private final TextTemplates templates;
    private final Clock clock;

    Launching(Programmes programmes, ClauseSets clauseSets, TextTemplates templates, Clock clock) {
        this.programmes = programmes;
        this.clauseSets = clauseSets;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Launches what is drafted: the first version or the next. Without a draft nothing changes.
     *
     * @throws Refusal if there is none with this id
     * @throws InvalidInput if its pledges are due already, or a clause set is not in force any more
     */
    @RetryOnConflict
    public Programme launch(String programmeId) {
        var programme =
                programmes.findById(programmeId).orElseThrow(() -> Refusal.notFound("programme.unknown", programmeId));
        return programme.draft().map(draft -> launch(programme, draft)).orElse(programme);
    }

    private Programme launch(Programme programme, ProgrammePlan draft) {
        var today = LocalDate.now(clock);
        var current = new ArrayList<ClauseSet>();
        var faults = new ArrayList<Fault>();
        draft.clauseSetIds()
                .forEach(id -> clauseSets
                        .findInForceOn(today, id)
                        .ifPresentOrElse(
                                current::add,
                                () -> faults.add(Fault.of("clauseSets", "programme.unknown-clause-set", id))));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        var template = TextTemplate.of(draft, current);
        if (!programme.launch(current, template, clock.instant())) {
            return programme;
        }
        templates.save(template); // first: a pledge must never name a text nobody can show
        return programmes.save(programme);
    }
}

package vn.neuguong.pledge.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.neuguong.defaults.tasks.TaskEvent.AnnouncementMade;

/** Tells a proposer what came of the proposal; the id keeps anybody from being told of the same outcome twice. */
final class OutcomeAnnouncement {

    private OutcomeAnnouncement() {}

    static AnnouncementMade of(Proposal proposal, String personId, String outcome, Instant now) {
        var parameters = Map.of(
                "clauseSetTitle", proposal.subject(),
                "submittedAt", proposal.submittedAt().toString(),
                "answer", proposal.answer().orElse(""),
                "version", proposal.adoptedBy().orElse(proposal.content().clauseSet()));
        return new AnnouncementMade(
                "%s:%s:%s".formatted(proposal.id(), outcome, personId),
                "proposal." + outcome,
                personId,
                now,
                parameters,
                List.of());
    }
}

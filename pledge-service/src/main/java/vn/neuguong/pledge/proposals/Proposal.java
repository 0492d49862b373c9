package vn.neuguong.pledge.proposals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.proposals.ProposalEvent.ProposalDecided;
import vn.neuguong.pledge.proposals.ProposalEvent.ProposalSubmitted;

/**
 * A change of a clause that somebody proposes (S16). Whoever proposes the same later joins it, and everybody who stands
 * behind it is told what came of it. Each command is applied (true), finds it done already (false), or is refused.
 */
@Document("proposals")
public class Proposal extends OutboxDocument {

    @Id
    private final String id;

    private final ProposalContent content;
    private final String subject;
    private final String unitId;
    private final List<Proposer> proposers;
    private final Instant submittedAt;
    private ProposalStatus status = ProposalStatus.SUBMITTED;
    private @Nullable Instant decidedAt;
    private @Nullable String answer;
    private @Nullable String mergedInto;
    /** The proposal that is to take this one in, while that is under way. */
    private @Nullable String setAsideFor;

    private @Nullable String adoptedBy;

    Proposal(
            String id,
            ProposalContent content,
            String subject,
            String unitId,
            List<Proposer> proposers,
            Instant submittedAt) {
        this.id = id;
        this.content = content;
        this.subject = subject;
        this.unitId = unitId;
        this.proposers = proposers;
        this.submittedAt = submittedAt;
    }

    /**
     * Somebody proposes a change.
     *
     * @param subject what the clause set is called, for the mails
     */
    static Proposal submit(
            String id,
            ProposalContent content,
            String subject,
            String personId,
            String unitId,
            boolean forUnit,
            Instant now) {
        var proposers = new ArrayList<>(List.of(new Proposer(personId, unitId, forUnit, now, id)));
        var proposal = new Proposal(id, content, subject, unitId, proposers, now);
        proposal.raise(new ProposalSubmitted(proposal.state()));
        return proposal;
    }

    /** Takes in those who proposed the same; false if they are known here, and were told of any decision since. */
    boolean join(List<Proposer> others) {
        var joining =
                others.stream().filter(other -> !proposers.contains(other)).toList();
        if (joining.isEmpty() && status.tellsProposers()) {
            return false;
        }
        require(ProposalStatus.SUBMITTED);
        return proposers.addAll(joining);
    }

    /** From now on it takes in nobody and nothing is decided about it, until the other one has taken it in. */
    boolean setAside(String otherId) {
        if (otherId.equals(setAsideFor) || (status == ProposalStatus.MERGED && otherId.equals(mergedInto))) {
            return false;
        }
        require(ProposalStatus.SUBMITTED);
        setAsideFor = otherId;
        return true;
    }

    /** The other one has not taken it in: it is open again. */
    void takeBack() {
        setAsideFor = null;
    }

    /** Closes it: the proposal it was set aside for has its proposers. */
    void handOver(Instant now) {
        mergedInto = Objects.requireNonNull(setAsideFor, "set aside for nobody");
        setAsideFor = null;
        decide(ProposalStatus.MERGED, null, now);
    }

    /** It is going into a version to come. */
    boolean accept(String words, Instant now) {
        if (status == ProposalStatus.ACCEPTED) {
            return false;
        }
        require(ProposalStatus.SUBMITTED);
        decide(ProposalStatus.ACCEPTED, words, now);
        tellProposers("accepted", now);
        return true;
    }

    /** It is not, for this reason. */
    boolean decline(String reason, Instant now) {
        if (status == ProposalStatus.DECLINED) {
            return false;
        }
        require(ProposalStatus.SUBMITTED);
        decide(ProposalStatus.DECLINED, reason, now);
        tellProposers("declined", now);
        return true;
    }

    /** The published version with this key says it. */
    boolean adopt(String clauseSetKey, Instant now) {
        if (status == ProposalStatus.ADOPTED && clauseSetKey.equals(adoptedBy)) {
            return false;
        }
        require(ProposalStatus.ACCEPTED);
        adoptedBy = clauseSetKey;
        decide(ProposalStatus.ADOPTED, answer, now);
        tellProposers("adopted", now);
        return true;
    }

    /** The person who made it takes it back; those who have joined it keep it. */
    boolean withdraw(String personId, Instant now) {
        if (status == ProposalStatus.WITHDRAWN) {
            return false;
        }
        require(ProposalStatus.SUBMITTED);
        if (proposers.stream().noneMatch(proposer -> proposer.personId().equals(personId))) {
            throw unknown();
        }
        proposers.removeIf(proposer -> proposer.personId().equals(personId));
        if (proposers.isEmpty()) {
            decide(ProposalStatus.WITHDRAWN, null, now);
        }
        return true;
    }

    private void decide(ProposalStatus decided, @Nullable String words, Instant now) {
        status = decided;
        answer = words;
        decidedAt = now;
        raise(new ProposalDecided(state()));
    }

    private void tellProposers(String outcome, Instant now) {
        proposers.stream()
                .map(Proposer::personId)
                .distinct()
                .forEach(personId -> raise(OutcomeAnnouncement.of(this, personId, outcome, now)));
    }

    private void require(ProposalStatus required) {
        if (status != required) {
            var state = new DefaultMessageSourceResolvable("proposal.status." + status);
            throw Refusal.conflict("proposal.not-possible", state);
        }
        if (setAsideFor != null) {
            throw Refusal.conflict("proposal.being-merged");
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("proposal.unknown");
    }

    private ProposalState state() {
        return new ProposalState(id, content, unitId, proposers.size(), status, mergedInto, adoptedBy);
    }

    public String id() {
        return id;
    }

    public ProposalContent content() {
        return content;
    }

    /** What the clause set is called. */
    public String subject() {
        return subject;
    }

    /** The unit it came from first. */
    public String unitId() {
        return unitId;
    }

    /** Everybody who stands behind it, the first first. */
    public List<Proposer> proposers() {
        return List.copyOf(proposers);
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public ProposalStatus status() {
        return status;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** What the proposers were told with the decision. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<String> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** The proposal that is taking this one in just now, or was when it was interrupted. */
    Optional<String> setAsideFor() {
        return Optional.ofNullable(setAsideFor);
    }

    /** Key of the version that says it. */
    public Optional<String> adoptedBy() {
        return Optional.ofNullable(adoptedBy);
    }

    @Override
    protected String aggregateId() {
        return id;
    }
}

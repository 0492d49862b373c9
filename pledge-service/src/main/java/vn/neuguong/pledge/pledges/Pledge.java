package vn.neuguong.pledge.pledges;

import static vn.neuguong.pledge.pledges.PledgeStatus.INVITED;
import static vn.neuguong.pledge.pledges.PledgeStatus.IN_FORCE;
import static vn.neuguong.pledge.pledges.PledgeStatus.SIGNED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeAcknowledged;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeInForce;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeInvited;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeSigned;
import vn.neuguong.pledge.roster.Seat;

/**
 * The pledge of one person to one version of a programme: invited, signed, acknowledged by each seat, in force. It is
 * signed at most once, and the signature never changes.
 */
@Document("pledges")
public class Pledge extends OutboxDocument {

    @Id
    private final String id;

    private final PledgeTerms terms;
    private final Signer signer;
    private PledgeStatus status = INVITED;
    private @Nullable Instant signedAt;
    private @Nullable Instant inForceAt;
    private List<Acknowledgement> acknowledgements = new ArrayList<>();
    private List<Evidence> evidence = new ArrayList<>();

    Pledge(String id, PledgeTerms terms, Signer signer) {
        this.id = id;
        this.terms = terms;
        this.signer = signer;
    }

    static Pledge invite(PledgeTerms terms, Signer signer, Instant now) {
        var pledge = new Pledge(PledgeId.of(terms, signer.personId()), terms, signer);
        pledge.evidence.add(Evidence.invited(signer, terms.textSha256(), now));
        pledge.raise(new PledgeInvited(pledge.state()));
        pledge.raise(SigningTask.opened(pledge, now));
        return pledge;
    }

    /**
     * Signs the pledge. From now on it waits for the given acknowledgements; without any to wait for it is in force.
     *
     * @return false if it is signed already; then the first signature stands
     * @throws TextChangedException if another text was shown than the one pledged
     */
    boolean sign(Signature signature, List<Acknowledgement> required) {
        if (status != INVITED) {
            return false;
        }
        if (!signature.textSha256().equals(terms.textSha256())) {
            throw new TextChangedException(id);
        }
        status = SIGNED;
        signedAt = signature.at();
        acknowledgements = new ArrayList<>(required);
        evidence.add(Evidence.signed(signer, signature));
        raise(new PledgeSigned(state()));
        raise(SigningTask.done(this, signature.at()));
        comeIntoForceIfNothingWaits(signature.at());
        return true;
    }

    /**
     * The holder of a seat acknowledges the signature.
     *
     * @return false if they have done so already
     * @throws IllegalPledgeStateException if the pledge does not wait, or never waited, for this holder of this seat
     */
    boolean acknowledge(Seat seat, String holderId, Instant now) {
        var acknowledgement = acknowledgements.stream()
                .filter(candidate -> candidate.seat() == seat && holderId.equals(candidate.holderId()))
                .findFirst()
                .orElseThrow(() -> new IllegalPledgeStateException(
                        id, "%s and does not wait for this holder of the seat %s".formatted(status, seat)));
        if (!acknowledgement.isWaiting()) {
            return false;
        }
        acknowledgements.set(acknowledgements.indexOf(acknowledgement), acknowledgement.given(now));
        evidence.add(Evidence.acknowledged(seat, holderId, now));
        raise(new PledgeAcknowledged(state()));
        comeIntoForceIfNothingWaits(now);
        return true;
    }

    private void comeIntoForceIfNothingWaits(Instant now) {
        if (acknowledgements.stream().anyMatch(Acknowledgement::isWaiting)) {
            return;
        }
        status = IN_FORCE;
        inForceAt = now;
        evidence.add(Evidence.inForce(now));
        raise(new PledgeInForce(state()));
        raise(InForceAnnouncement.of(this, now));
    }

    /** Whether this holder of this seat has still to acknowledge it. */
    public boolean isWaitingFor(Seat seat, String holderId) {
        return acknowledgements.stream()
                .anyMatch(candidate ->
                        candidate.seat() == seat && candidate.isWaiting() && holderId.equals(candidate.holderId()));
    }

    private PledgeState state() {
        return new PledgeState(id, terms, signer, status, signedAt, inForceAt, List.copyOf(acknowledgements));
    }

    /** Programme version and signer, readable. */
    public String id() {
        return id;
    }

    /** What is pledged. */
    public PledgeTerms terms() {
        return terms;
    }

    /** Who pledges. */
    public Signer signer() {
        return signer;
    }

    /** How far it has come. */
    public PledgeStatus status() {
        return status;
    }

    /** When it was signed; empty before. */
    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    /** Since when it is in force; empty before. */
    public Optional<Instant> inForceAt() {
        return Optional.ofNullable(inForceAt);
    }

    /** What each seat has to say; empty before the signature. */
    public List<Acknowledgement> acknowledgements() {
        return List.copyOf(acknowledgements);
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    @Override
    protected String aggregateId() {
        return id;
    }

    @Override
    protected String correlationId() {
        return terms.programmeId();
    }
}

package vn.neuguong.pledge.pledges;

import static vn.neuguong.pledge.pledges.PledgeStatus.INVITED;
import static vn.neuguong.pledge.pledges.PledgeStatus.VIEWED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.roster.Seat;

/**
 * What a pledge says and how far it has come; {@link Pledge} is what can happen to it. Apart, so that each can be read
 * by itself; stored they are one document.
 */
abstract class PledgeRecord extends OutboxDocument {

    @Id
    final String id;

    final PledgeKind kind;
    /** Which pledge of this person or unit to this version it is; from 2 after a move. */
    final int number;

    final PledgeTerms terms;
    final Signer signer;
    final Instant invitedAt;
    PledgeStatus status = INVITED;
    Instant dueAt;
    /** How often a task was opened for it; the last one is open while {@link #asked}. */
    int askings;

    boolean asked;

    @Nullable
    Instant viewedAt;

    @Nullable
    Instant signedAt;

    @Nullable
    String verificationCode;

    @Nullable
    Instant refusedAt;

    @Nullable
    String refusalReason;

    @Nullable
    Instant inForceAt;

    @Nullable
    Instant endedAt;

    @Nullable
    EndReason endReason;

    List<Acknowledgement> acknowledgements = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();

    PledgeRecord(
            String id,
            PledgeKind kind,
            int number,
            PledgeTerms terms,
            Signer signer,
            Instant invitedAt,
            Instant dueAt) {
        this.id = id;
        this.kind = kind;
        this.number = number;
        this.terms = terms;
        this.signer = signer;
        this.invitedAt = invitedAt;
        this.dueAt = dueAt;
    }

    /** Whether this holder of this seat has still to acknowledge it. */
    public boolean isWaitingFor(Seat seat, String holderId) {
        return acknowledgements.stream()
                .anyMatch(candidate ->
                        candidate.seat() == seat && candidate.isWaiting() && holderId.equals(candidate.holderId()));
    }

    PledgeState state() {
        return new PledgeState(
                id,
                kind,
                terms,
                signer,
                status,
                dueAt,
                signedAt,
                refusedAt,
                inForceAt,
                endedAt,
                endReason,
                List.copyOf(acknowledgements));
    }

    /** Programme version and who is bound, readable. */
    public String id() {
        return id;
    }

    /** Who is bound by it: a person, or a unit. */
    public PledgeKind kind() {
        return kind;
    }

    /** Which pledge of this person or unit to this version it is. */
    int number() {
        return number;
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

    /** When the person was invited. */
    public Instant invitedAt() {
        return invitedAt;
    }

    /** Until when this person is asked to have answered: the programme's day, or later for who came later. */
    public Instant dueAt() {
        return dueAt;
    }

    int askings() {
        return askings;
    }

    /** Whether the task to sign is open. */
    public boolean isAsked() {
        return asked;
    }

    /** Whether the person is left alone because they are on leave. */
    public boolean isPaused() {
        return !asked && (status == INVITED || status == VIEWED);
    }

    /** When the text was displayed to the person who says to have read it; empty before. */
    public Optional<Instant> viewedAt() {
        return Optional.ofNullable(viewedAt);
    }

    /** When it was signed; empty before. */
    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    /** What the public page finds it by; empty before the signature. */
    public Optional<String> verificationCode() {
        return Optional.ofNullable(verificationCode);
    }

    /** When it was refused, whatever came after. */
    public Optional<Instant> refusedAt() {
        return Optional.ofNullable(refusedAt);
    }

    /** Why it was refused, in the person's own words. */
    public Optional<String> refusalReason() {
        return Optional.ofNullable(refusalReason);
    }

    /** Since when it is in force; empty before. */
    public Optional<Instant> inForceAt() {
        return Optional.ofNullable(inForceAt);
    }

    /** When it was superseded, expired or ended. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why it ended; empty while it has not, and for one that expired or was superseded. */
    public Optional<EndReason> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** What each seat has to say; empty before the signature. */
    public List<Acknowledgement> acknowledgements() {
        return List.copyOf(acknowledgements);
    }

    /** What happened to it, in that order; entries are added and never change. */
    public List<Evidence> evidence() {
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

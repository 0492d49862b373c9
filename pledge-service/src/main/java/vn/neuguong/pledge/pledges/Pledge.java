package vn.neuguong.pledge.pledges;

import static vn.neuguong.pledge.pledges.PledgeStatus.ENDED;
import static vn.neuguong.pledge.pledges.PledgeStatus.EXPIRED;
import static vn.neuguong.pledge.pledges.PledgeStatus.INVITED;
import static vn.neuguong.pledge.pledges.PledgeStatus.IN_FORCE;
import static vn.neuguong.pledge.pledges.PledgeStatus.REFUSED;
import static vn.neuguong.pledge.pledges.PledgeStatus.SIGNED;
import static vn.neuguong.pledge.pledges.PledgeStatus.SUPERSEDED;
import static vn.neuguong.pledge.pledges.PledgeStatus.VIEWED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeAcknowledged;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeEnded;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeExpired;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeInForce;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeInvited;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeRefused;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeSeatsChanged;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeSigned;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeSuperseded;
import vn.neuguong.pledge.roster.Seat;

/**
 * The pledge of one person, or of one unit, to one version of a programme: invited, viewed, signed or refused,
 * acknowledged by each seat, in force, over. It is signed at most once, and the signature never changes. Each command
 * is applied (true), finds it done already (false), or throws naming the state.
 */
@Document("pledges")
public class Pledge extends PledgeRecord {

    Pledge(String id, PledgeKind kind, int number, PledgeTerms terms, Signer signer, Instant invitedAt, Instant dueAt) {
        super(id, kind, number, terms, signer, invitedAt, dueAt);
    }

    /** Asks somebody to sign, with a task. */
    static Pledge invite(Invitation invitation, Instant now) {
        var pledge = invited(invitation, now);
        pledge.ask(now);
        return pledge;
    }

    /** Invites somebody who is on leave; they are asked when they are back. */
    static Pledge inviteOnLeave(Invitation invitation, Instant now) {
        var pledge = invited(invitation, now);
        pledge.evidence.add(Evidence.of(Evidence.Kind.PAUSED, now));
        return pledge;
    }

    private static Pledge invited(Invitation invitation, Instant now) {
        var terms = invitation.terms();
        var signer = invitation.signer();
        var pledge = new Pledge(
                invitation.pledgeId(), invitation.kind(), invitation.number(), terms, signer, now, invitation.dueAt());
        pledge.evidence.add(Evidence.invited(signer, terms.textSha256(), now));
        pledge.raise(new PledgeInvited(pledge.state()));
        return pledge;
    }

    /**
     * The person says that they have read what was displayed to them; the first time counts.
     *
     * @throws TextChangedException if another text was shown than the one pledged
     */
    boolean view(Viewing viewing, Instant now) {
        if (viewedAt != null) {
            return false;
        }
        requireSignable();
        requireThisText(viewing);
        viewedAt = viewing.shownAt();
        status = status == INVITED ? VIEWED : status;
        evidence.add(Evidence.viewed(signer, viewing, now));
        return true;
    }

    /**
     * Signs the pledge. From now on it waits for the given acknowledgements; without any to wait for it is in force.
     *
     * @return false if it is signed already; then the first signature stands
     * @throws TextChangedException if another text was shown than the one pledged
     */
    boolean sign(Signature signature, List<Acknowledgement> required) {
        if (signedAt != null) {
            return false;
        }
        requireSignable();
        requireThisText(signature.viewing());
        view(signature.viewing(), signature.at());
        status = SIGNED;
        signedAt = signature.at();
        verificationCode = signature.verificationCode();
        acknowledgements = new ArrayList<>(required);
        evidence.add(Evidence.signed(signer, signature));
        raise(new PledgeSigned(state()));
        stopAsking(Outcome.DONE, signature.at());
        comeIntoForceIfNothingWaits(signature.at());
        return true;
    }

    /**
     * The person refuses, with a reason in their own words, and is not reminded any more (trap 13). They may still
     * change their mind and sign.
     *
     * @return false if they have refused already; then the first reason stands
     * @throws TextChangedException if another text was shown than the one pledged
     */
    boolean refuse(Viewing viewing, String reason, Instant now) {
        if (status == REFUSED) {
            return false;
        }
        requireSignable();
        requireThisText(viewing);
        view(viewing, now);
        status = REFUSED;
        refusedAt = now;
        refusalReason = reason;
        evidence.add(Evidence.refused(signer, viewing, now));
        raise(new PledgeRefused(state()));
        stopAsking(Outcome.DONE, now);
        return true;
    }

    /** The person is on leave: nobody reminds them until they are back. */
    boolean pause(Instant now) {
        if (!asked) {
            return false;
        }
        evidence.add(Evidence.of(Evidence.Kind.PAUSED, now));
        stopAsking(Outcome.CANCELLED, now);
        return true;
    }

    /** The person is back, and has until the given moment; nothing to do for who has answered meanwhile. */
    boolean resume(Instant newDueAt, Instant now) {
        if (!isPaused()) {
            return false;
        }
        dueAt = newDueAt;
        evidence.add(Evidence.of(Evidence.Kind.RESUMED, now));
        ask(now);
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
        evidence.add(Evidence.acknowledged(acknowledgement, now));
        raise(new PledgeAcknowledged(state()));
        comeIntoForceIfNothingWaits(now);
        return true;
    }

    /**
     * Lets acknowledgements that wait follow their seats: to a new holder, or to nobody when the seat is vacant or gone
     * (trap 1). Seats that have acted, or had nobody to act at the signature, stay as they are.
     *
     * @param required what the seats would have to do if it were signed now
     */
    boolean followSeats(List<Acknowledgement> required, Instant now) {
        return status == SIGNED
                && changeSeats(
                        now,
                        seat -> required.stream()
                                .filter(entry -> entry.seat() == seat.seat())
                                .findFirst()
                                .map(seat::following)
                                .orElseGet(() -> seat.released(Acknowledgement.Reason.NOT_ESTABLISHED)));
    }

    private boolean changeSeats(Instant now, UnaryOperator<Acknowledgement> change) {
        var before = List.copyOf(acknowledgements);
        acknowledgements.replaceAll(change);
        acknowledgements.stream()
                .filter(seat -> !before.contains(seat))
                .forEach(seat -> evidence.add(Evidence.seatChanged(seat, now)));
        if (acknowledgements.equals(before)) {
            return false;
        }
        raise(new PledgeSeatsChanged(state()));
        comeIntoForceIfNothingWaits(now);
        return true;
    }

    private void comeIntoForceIfNothingWaits(Instant now) {
        if (acknowledgements.stream().anyMatch(Acknowledgement::isWaiting)) {
            return;
        }
        status = IN_FORCE;
        inForceAt = now;
        evidence.add(Evidence.of(Evidence.Kind.IN_FORCE, now));
        raise(new PledgeInForce(state()));
        raise(InForceAnnouncement.of(this, now));
    }

    /** A pledge to a newer version takes its place. */
    boolean supersede(Instant now) {
        if (status == SUPERSEDED) {
            return false;
        }
        requireNotOver();
        evidence.add(Evidence.of(Evidence.Kind.SUPERSEDED, now));
        beOver(SUPERSEDED, now);
        raise(new PledgeSuperseded(state()));
        return true;
    }

    /** It ends; one that nobody signed expires when the programme ends. */
    boolean end(EndReason reason, Instant now) {
        if (reason == EndReason.PROGRAMME_ENDED && status.canBeSigned()) {
            return expire(now);
        }
        if (reason == endReason || (reason == EndReason.PROGRAMME_ENDED && status == EXPIRED)) {
            return false;
        }
        requireNotOver();
        endReason = reason;
        evidence.add(Evidence.ended(reason, now));
        beOver(ENDED, now);
        raise(new PledgeEnded(state()));
        return true;
    }

    private boolean expire(Instant now) {
        evidence.add(Evidence.of(Evidence.Kind.EXPIRED, now));
        beOver(EXPIRED, now);
        raise(new PledgeExpired(state()));
        return true;
    }

    private void beOver(PledgeStatus last, Instant now) {
        status = last;
        endedAt = now;
        acknowledgements.replaceAll(seat -> seat.released(Acknowledgement.Reason.PLEDGE_OVER));
        stopAsking(Outcome.CANCELLED, now);
    }

    private void ask(Instant now) {
        askings++;
        asked = true;
        raise(SigningTask.opened(this, now));
    }

    private void stopAsking(Outcome outcome, Instant now) {
        if (asked) {
            asked = false;
            raise(SigningTask.closed(this, now, outcome));
        }
    }

    private void requireSignable() {
        if (!status.canBeSigned()) {
            throw new IllegalPledgeStateException(id, status.name());
        }
    }

    private void requireNotOver() {
        if (status.isFinal()) {
            throw new IllegalPledgeStateException(id, status.name());
        }
    }

    private void requireThisText(Viewing viewing) {
        if (!viewing.textSha256().equals(terms.textSha256())) {
            throw new TextChangedException(id);
        }
    }
}

package vn.neuguong.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.notification.delivery.Attempt.Result;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryAccepted;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryCancelled;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryDelivered;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryFailed;

/**
 * One mail from its request to the last that is heard of it. It is never sent again once accepted, and keeps every
 * attempt with the provider, the template, the fingerprint of the data and the answer, and every report (invariant 11).
 * Turns and leases are machine time; what is recorded about attempts is business time.
 */
@Document("deliveries")
class Delivery extends OutboxDocument {

    @Id
    private final String id;

    private final MailRequest request;
    private final String messageId;
    private final Instant queuedAt;
    private final Instant firstTurnAt;
    private final List<Attempt> attempts;
    private final List<Receipt> receipts;

    @Transient
    private final Attempts history;

    private DeliveryStatus status = DeliveryStatus.CREATED;
    private String lane;
    private Instant nextTurnAt;
    private int waits;
    private @Nullable Lease lease;
    private @Nullable Letter letter;
    private @Nullable String reason;
    private @Nullable Instant endedAt;
    private @Nullable Resent resent;

    Delivery(
            String id,
            MailRequest request,
            String messageId,
            Instant queuedAt,
            Instant firstTurnAt,
            String lane,
            Instant nextTurnAt,
            @Nullable List<Attempt> attempts,
            @Nullable List<Receipt> receipts) {
        this.id = id;
        this.request = request;
        this.messageId = messageId;
        this.queuedAt = queuedAt;
        this.firstTurnAt = firstTurnAt;
        this.lane = lane;
        this.nextTurnAt = nextTurnAt;
        this.attempts = attempts == null ? new ArrayList<>() : new ArrayList<>(attempts);
        this.history = new Attempts(this.attempts);
        this.receipts = receipts == null ? new ArrayList<>() : new ArrayList<>(receipts);
    }

    static Delivery queued(
            String id, MailRequest request, String messageId, String lane, Instant machineTime, Instant firstTurn) {
        return new Delivery(id, request, messageId, machineTime, firstTurn, lane, firstTurn, null, null);
    }

    /** The same mail once more, because an operator wants it. */
    static Delivery again(String id, Delivery earlier, Resent resent, String messageId, Instant machineTime) {
        var again = queued(id, earlier.request, messageId, earlier.lane, machineTime, machineTime);
        again.resent = resent;
        return again;
    }

    /** Takes the mail for sending; nobody else may until the lease ends. */
    void claim(Lease by) {
        require(DeliveryStatus.CREATED, "claimed");
        status = DeliveryStatus.SENDING;
        lease = by;
    }

    /** Records that the mail is about to be handed over, in these bytes. */
    void startAttempt(Attempt attempt, Letter written) {
        require(DeliveryStatus.SENDING, "attempted");
        history.start(attempt);
        letter = written;
    }

    /** The mail server took it. */
    void accept(String serverReply, Instant at) {
        var attempt = endAttempt("accepted", Result.ACCEPTED, serverReply, at);
        finish(DeliveryStatus.ACCEPTED, null, at);
        raise(new DeliveryAccepted(id, request, attempt.template(), messageId, at));
    }

    /** The mail server refused it for now; the next attempt is written anew. */
    void postpone(String serverReply, Instant at, Instant nextTurn) {
        endAttempt("postponed", Result.REFUSED_FOR_NOW, serverReply, at);
        release(serverReply, nextTurn);
        letter = null;
    }

    /** The mail server was in trouble before it had all of the mail: any other may be asked. */
    void spare(String trouble, Instant at, Instant nextTurn) {
        endAttempt("spared", Result.PROVIDER_IN_TROUBLE, trouble, at);
        release(trouble, nextTurn);
        letter = undecidedProvider().isPresent() ? letter : null;
    }

    /** The mail server was lost before its answer: the mail may have arrived, so the next attempt is the same one. */
    void leaveOpen(String what, Instant at, Instant nextTurn) {
        endAttempt("left open", Result.UNKNOWN, what, at);
        release(what, nextTurn);
    }

    /** The mail server refused it for good. */
    void refuse(String serverReply, Instant at) {
        endAttempt("refused", Result.REFUSED_FOR_GOOD, serverReply, at);
        fail(DeliveryStatus.PERMANENT_FAILURE, serverReply, at);
    }

    /** The mail server refused it for now, once too often. */
    void giveUp(String serverReply, Instant at) {
        endAttempt("given up", Result.REFUSED_FOR_NOW, serverReply, at);
        fail(DeliveryStatus.TEMPORARY_FAILURE, serverReply, at);
    }

    /** The mail server was lost before its answer, once too often. */
    void loseTrack(String what, Instant at) {
        endAttempt("lost track of", Result.UNKNOWN, what, at);
        fail(DeliveryStatus.TECHNICAL_FAILURE, what, at);
    }

    /** Gives the mail back to the queue because something it needs is missing. */
    void waitFor(String missing, Instant nextTurn) {
        release(missing, nextTurn);
        waits++;
    }

    /** Gives the mail back to the queue, among those to recipients whose domains have a limit of their own. */
    void moveTo(String otherLane, Instant nextTurn) {
        release("its recipient's domain has its own limit", nextTurn);
        lane = otherLane;
    }

    /** Gives the mail back to the queue unsent: the attempt just started never was one. */
    void takeBack(String why, Instant nextTurn) {
        dropAttempt();
        release(why, nextTurn);
    }

    /** The attempt just started was not made. */
    void dropAttempt() {
        require(DeliveryStatus.SENDING, "spared an attempt");
        if (!history.isOneUnderWay()) {
            throw new IllegalStateException("Delivery " + id + " has no attempt under way");
        }
        history.drop();
        letter = undecidedProvider().isPresent() ? letter : null;
    }

    /** Gives the mail back to the queue; what became of an attempt still open stays unknown. */
    void release(String why, Instant nextTurn) {
        require(DeliveryStatus.SENDING, "released");
        status = DeliveryStatus.CREATED;
        lease = null;
        reason = why;
        nextTurnAt = nextTurn;
    }

    /** Nothing will ever make this mail possible. */
    void fail(String why, Instant at) {
        require(DeliveryStatus.SENDING, "failed");
        fail(DeliveryStatus.TECHNICAL_FAILURE, why, at);
    }

    /** Its recipient's address takes no mail, so none is sent. */
    void bar(String why, Instant at) {
        require(DeliveryStatus.SENDING, "barred");
        fail(DeliveryStatus.PERMANENT_FAILURE, why, at);
    }

    private void fail(DeliveryStatus failure, String why, Instant at) {
        finish(failure, why, at);
        raise(new DeliveryFailed(id, request, history.lastTemplate().orElse(null), failure, at, why));
    }

    /**
     * Something was heard of the mail after it had left us. Heard before its sender recorded the answer, it takes the
     * answer's place. The same report again is a no-op; one about a mail that never left is refused.
     *
     * @return whether anything changed
     */
    boolean report(Receipt receipt) {
        if (receipts.stream().anyMatch(known -> known.reportId().equals(receipt.reportId()))) {
            return false;
        }
        if (attempts.isEmpty()) {
            throw new IllegalStateException(
                    "Delivery " + id + " cannot be reported on: it is " + status + ", never sent");
        }
        receipts.add(receipt);
        var reported = receipt.says().status();
        if (reported != null && mayHaveArrived() && status.mayBecome(reported)) {
            settle(reported, receipt);
        }
        return true;
    }

    private boolean mayHaveArrived() {
        return status == DeliveryStatus.ACCEPTED || undecidedProvider().isPresent();
    }

    private void settle(DeliveryStatus reported, Receipt receipt) {
        if (reported == DeliveryStatus.DELIVERED) {
            finish(reported, null, receipt.at());
            raise(new DeliveryDelivered(id, request, attempts.getLast().template(), messageId, receipt.at()));
        } else {
            fail(reported, receipt.words(), receipt.at());
        }
    }

    /**
     * The mail is not needed any more. One that has reached its end stays as it is; one being sent is left to its
     * sender, who asks the owner before every attempt.
     *
     * @return whether anything changed
     */
    boolean cancelUnsent(String why, Instant at) {
        if (status != DeliveryStatus.CREATED) {
            return false;
        }
        cancel(why, at);
        return true;
    }

    /** Its sender found out that the mail is not needed any more. */
    void cancelClaimed(String why, Instant at) {
        require(DeliveryStatus.SENDING, "cancelled by its sender");
        cancel(why, at);
    }

    private void cancel(String why, Instant at) {
        finish(DeliveryStatus.CANCELLED, why, at);
        raise(new DeliveryCancelled(id, request, at, why));
    }

    private Attempt endAttempt(String verb, Result how, String serverReply, Instant at) {
        require(DeliveryStatus.SENDING, verb);
        if (!history.isOneUnderWay()) {
            throw new IllegalStateException("Delivery " + id + " cannot be " + verb + ": no attempt was started");
        }
        return history.end(at, how, serverReply);
    }

    private void finish(DeliveryStatus end, @Nullable String why, Instant at) {
        status = end;
        endedAt = endedAt == null ? at : endedAt; // a report about an accepted mail comes later
        lease = null;
        letter = null;
        reason = why;
    }

    private void require(DeliveryStatus expected, String verb) {
        if (status != expected) {
            throw new IllegalStateException("Delivery " + id + " cannot be " + verb + ": it is " + status);
        }
    }

    /** The provider that may have the mail without our knowing: nobody else may be given it. */
    Optional<String> undecidedProvider() {
        return history.undecidedProvider();
    }

    /** How often mail servers refused it, or left it without an answer. */
    int refusals() {
        return history.refusals();
    }

    /** How often mail servers have had trouble of their own with it in hand, since the last answer. */
    int troubles() {
        return history.troubles();
    }

    String id() {
        return id;
    }

    MailRequest request() {
        return request;
    }

    String messageId() {
        return messageId;
    }

    DeliveryStatus status() {
        return status;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    Instant nextTurnAt() {
        return nextTurnAt;
    }

    /** When its first turn could have come; from then on its patience is measured. */
    Instant firstTurnAt() {
        return firstTurnAt;
    }

    int waits() {
        return waits;
    }

    @Nullable
    Lease lease() {
        return lease;
    }

    /** What was handed over without an answer known; absent when nothing was. */
    @Nullable
    Letter letter() {
        return letter;
    }

    /** The lease of whoever is sending it. */
    Lease heldLease() {
        require(DeliveryStatus.SENDING, "held");
        return Objects.requireNonNull(lease);
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** When it came to its end; absent until then. */
    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    /** Which mail it repeats, and who wanted that; absent for all others. */
    @Nullable
    Resent resent() {
        return resent;
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /** Which of the queues with limits of their own it waits in; empty for the one without. */
    String lane() {
        return lane;
    }

    @Override
    protected String aggregateId() {
        return id;
    }

    @Override
    protected String correlationId() {
        return request.correlationId();
    }
}

package vn.neuguong.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * One mail from its request to the mail server's answer. It is never sent again once accepted, and keeps every attempt
 * with the template, the fingerprint of the data and the answer (invariant 11). Turns and leases are machine time;
 * what is recorded about attempts is business time.
 */
@Document("deliveries")
class Delivery extends OutboxDocument {

    @Id
    private final String id;

    private final MailRequest request;
    private final String messageId;
    private final Instant queuedAt;
    private final List<Attempt> attempts;

    private DeliveryStatus status = DeliveryStatus.CREATED;
    private Instant nextTurnAt;
    private int waits;
    private @Nullable Lease lease;
    private @Nullable Letter letter;
    private @Nullable String reason;

    Delivery(
            String id,
            MailRequest request,
            String messageId,
            Instant queuedAt,
            Instant nextTurnAt,
            @Nullable List<Attempt> attempts) {
        this.id = id;
        this.request = request;
        this.messageId = messageId;
        this.queuedAt = queuedAt;
        this.nextTurnAt = nextTurnAt;
        this.attempts = attempts == null ? new ArrayList<>() : new ArrayList<>(attempts);
    }

    static Delivery queued(String id, MailRequest request, String messageId, Instant machineTime) {
        return queued(id, request, messageId, machineTime, machineTime);
    }

    static Delivery queued(String id, MailRequest request, String messageId, Instant machineTime, Instant firstTurn) {
        return new Delivery(id, request, messageId, machineTime, firstTurn, null);
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
        attempts.add(attempt);
        letter = written;
    }

    /** The mail server took it. */
    void accept(String serverReply, Instant at) {
        var attempt = endAttempt("accepted", serverReply, at);
        finish(DeliveryStatus.ACCEPTED, null);
        raise(new DeliveryEvent.DeliveryAccepted(id, request, attempt.template(), messageId, at));
    }

    /** The mail server refused it for now; the next attempt is written anew. */
    void postpone(String serverReply, Instant at, Instant nextTurn) {
        endAttempt("postponed", serverReply, at);
        release(serverReply, nextTurn);
        letter = null;
    }

    /** The mail server was lost before its answer: the mail may have arrived, so the next attempt is the same one. */
    void leaveOpen(String what, Instant at, Instant nextTurn) {
        endAttempt("left open", what, at);
        release(what, nextTurn);
    }

    /** The mail server refused it for good. */
    void refuse(String serverReply, Instant at) {
        endAttempt("refused", serverReply, at);
        fail(serverReply, at);
    }

    /** Gives the mail back to the queue because something it needs is missing. */
    void waitFor(String missing, Instant nextTurn) {
        release(missing, nextTurn);
        waits++;
    }

    /** Gives the mail back to the queue unsent: the attempt just started never was one. */
    void takeBack(String why, Instant nextTurn) {
        release(why, nextTurn);
        if (!attempts.isEmpty() && attempts.getLast().endedAt() == null) {
            attempts.removeLast();
        }
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
        finish(DeliveryStatus.FAILED, why);
        var template = attempts.isEmpty() ? null : attempts.getLast().template();
        raise(new DeliveryEvent.DeliveryFailed(id, request, template, at, why));
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
        finish(DeliveryStatus.CANCELLED, why);
        raise(new DeliveryEvent.DeliveryCancelled(id, request, at, why));
    }

    private Attempt endAttempt(String verb, String serverReply, Instant at) {
        require(DeliveryStatus.SENDING, verb);
        if (attempts.isEmpty() || attempts.getLast().endedAt() != null) {
            throw new IllegalStateException("Delivery " + id + " cannot be " + verb + ": no attempt was started");
        }
        attempts.set(attempts.size() - 1, attempts.getLast().answered(at, serverReply));
        return attempts.getLast();
    }

    private void finish(DeliveryStatus end, @Nullable String why) {
        status = end;
        lease = null;
        letter = null;
        reason = why;
    }

    private void require(DeliveryStatus expected, String verb) {
        if (status != expected) {
            throw new IllegalStateException("Delivery " + id + " cannot be " + verb + ": it is " + status);
        }
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

    List<Attempt> attempts() {
        return List.copyOf(attempts);
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

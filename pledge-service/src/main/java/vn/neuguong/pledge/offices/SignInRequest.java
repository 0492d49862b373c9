package vn.neuguong.pledge.offices;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.messaging.outbox.OutboxDocument;

/** An official's wish to sign in: a task of minutes whose mail brings the link. The link starts one session. */
@Document("signInRequests")
class SignInRequest extends OutboxDocument {

    static final String KIND = "office.sign-in";

    private static final String SUFFIX = ":sign-in";

    @Id
    private final String requestId;

    private final String personId;
    private final @Nullable String returnTo;
    private final Instant requestedAt;
    private final Instant expiresAt;
    private @Nullable Instant closedAt;

    @PersistenceCreator
    SignInRequest(
            String requestId,
            String personId,
            @Nullable String returnTo,
            Instant requestedAt,
            Instant expiresAt,
            @Nullable Instant closedAt) {
        this.requestId = requestId;
        this.personId = personId;
        this.returnTo = returnTo;
        this.requestedAt = requestedAt;
        this.expiresAt = expiresAt;
        this.closedAt = closedAt;
    }

    /** A new request; {@code returnTo} is where the person wanted to go. */
    static SignInRequest open(
            String requestId, String personId, @Nullable String returnTo, Instant now, Instant expiresAt) {
        var request = new SignInRequest(requestId, personId, returnTo, now, expiresAt, null);
        request.raise(new TaskOpened(request.taskId(), KIND, personId, now, expiresAt, Map.of()));
        return request;
    }

    /** The request a task is about; empty when it is another kind of task. */
    static Optional<String> requestId(String taskId) {
        return taskId.endsWith(SUFFIX)
                ? Optional.of(taskId.substring(0, taskId.length() - SUFFIX.length()))
                : Optional.empty();
    }

    /** Starts the one session; answers false when one was started already or the time is over. */
    boolean use(Instant now) {
        if (!isOpen(now)) {
            return false;
        }
        close(now, Outcome.DONE);
        return true;
    }

    /** Withdraws a request nobody used in time; answers false when there is nothing to withdraw. */
    boolean lapse(Instant now) {
        if (closedAt != null || now.isBefore(expiresAt)) {
            return false;
        }
        close(now, Outcome.CANCELLED);
        return true;
    }

    private void close(Instant now, Outcome outcome) {
        closedAt = now;
        raise(new TaskClosed(taskId(), personId, now, outcome));
    }

    boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(expiresAt);
    }

    @Override
    protected String aggregateId() {
        return requestId;
    }

    String taskId() {
        return requestId + SUFFIX;
    }

    String personId() {
        return personId;
    }

    Optional<String> returnTo() {
        return Optional.ofNullable(returnTo);
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

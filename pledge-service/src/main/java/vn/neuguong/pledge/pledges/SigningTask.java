package vn.neuguong.pledge.pledges;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;

/** The task of the person who is asked to sign. */
final class SigningTask {

    private static final String KIND = "pledge.sign";
    private static final String SUFFIX = ":sign";

    private SigningTask() {}

    static TaskOpened opened(Pledge pledge, Instant now) {
        var parameters = Map.of(
                "programmeName", pledge.terms().programmeName(),
                "unitName", pledge.signer().unitName());
        return new TaskOpened(
                idFor(pledge),
                KIND,
                pledge.signer().personId(),
                now,
                pledge.terms().dueAt(),
                parameters);
    }

    static TaskClosed done(Pledge pledge, Instant now) {
        return new TaskClosed(idFor(pledge), pledge.signer().personId(), now, Outcome.DONE);
    }

    /** The pledge the task is about; empty when it is another kind of task. */
    static Optional<String> pledgeId(String taskId) {
        return taskId.endsWith(SUFFIX)
                ? Optional.of(taskId.substring(0, taskId.length() - SUFFIX.length()))
                : Optional.empty();
    }

    private static String idFor(Pledge pledge) {
        return pledge.id() + SUFFIX;
    }
}

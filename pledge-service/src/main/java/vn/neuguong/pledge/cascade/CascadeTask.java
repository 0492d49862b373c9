package vn.neuguong.pledge.cascade;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;

/** The task to take the next step of a launch; a step that changes hands is a new one. */
record CascadeTask(String launchId, int round) {

    static final String KIND = "cascade.record-step";
    static final String KIND_AGAIN = "cascade.redo-step";

    private static final Pattern ID = Pattern.compile("(?<launch>.+)\\.(?<round>\\d{1,9}):record-step");

    /** The task behind an id; empty when it is another kind of task. */
    static Optional<CascadeTask> parse(String taskId) {
        var id = ID.matcher(taskId);
        return id.matches()
                ? Optional.of(new CascadeTask(id.group("launch"), Integer.parseInt(id.group("round"))))
                : Optional.empty();
    }

    /** Whoever answers for the unit is asked to take the step. */
    TaskOpened opened(UnitLaunchSubject subject, StepState next, String assigneeId, Instant now) {
        var parameters = Map.of(
                "programmeName", subject.programmeName().vi(),
                "unitName", subject.unitName(),
                "step", next.step().name());
        return new TaskOpened(
                id(), next.sentBack() == null ? KIND : KIND_AGAIN, assigneeId, now, next.dueAt(), parameters);
    }

    TaskClosed closed(String assigneeId, Outcome outcome, Instant now) {
        return new TaskClosed(id(), assigneeId, now, outcome);
    }

    String id() {
        return "%s.%d:record-step".formatted(launchId, round);
    }
}

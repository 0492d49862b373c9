package vn.neuguong.pledge.dissemination;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;

/**
 * The task of a person who is asked to confirm having read what an activity handed out.
 *
 * @param briefingId whose
 * @param activityId of which activity
 */
record ReadingTask(String briefingId, String activityId) {

    private static final String KIND = "dissemination.read";
    private static final String SEPARATOR = ":read-";

    static TaskOpened opened(Briefing briefing, Activity activity, Instant until, Instant now) {
        var parameters = Map.of(
                "programmeName", activity.programme().name().vi(),
                "unitName", activity.unitName(),
                "activityTitle", activity.plan().title());
        var id = new ReadingTask(briefing.id(), activity.id()).id();
        return new TaskOpened(id, KIND, briefing.personId(), now, until, parameters);
    }

    static TaskClosed closed(Briefing briefing, String activityId, Instant now, Outcome outcome) {
        return new TaskClosed(new ReadingTask(briefing.id(), activityId).id(), briefing.personId(), now, outcome);
    }

    /** Empty when it is another kind of task. */
    static Optional<ReadingTask> parse(String taskId) {
        int separator = taskId.lastIndexOf(SEPARATOR);
        return separator < 0
                ? Optional.empty()
                : Optional.of(new ReadingTask(
                        taskId.substring(0, separator), taskId.substring(separator + SEPARATOR.length())));
    }

    String id() {
        return briefingId + SEPARATOR + activityId;
    }
}

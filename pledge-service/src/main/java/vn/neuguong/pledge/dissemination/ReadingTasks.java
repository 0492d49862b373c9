package vn.neuguong.pledge.dissemination;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.tasks.LinkedTask;
import vn.neuguong.defaults.tasks.TaskDirectory;

/** Which reading tasks are open, and the page they are done on. */
@Component
public class ReadingTasks implements TaskDirectory {

    /** The page behind the links of these tasks. */
    public static final String PAGE = "/dissemination";

    private final Briefings briefings;
    private final Activities activities;
    private final DisseminationSettings settings;

    ReadingTasks(Briefings briefings, Activities activities, DisseminationSettings settings) {
        this.briefings = briefings;
        this.activities = activities;
        this.settings = settings;
    }

    @Override
    public Optional<LinkedTask> find(String taskId) {
        return ReadingTask.parse(taskId)
                .flatMap(task -> briefings
                        .findById(task.briefingId())
                        .flatMap(briefing -> briefing.participationIn(task.activityId())
                                .filter(Participation::isAsked)
                                .flatMap(participation -> Optional.ofNullable(participation.readBy()))
                                .map(until -> new LinkedTask(
                                        taskId, briefing.personId(), PAGE, until.plus(settings.linkGrace())))));
    }

    /** What somebody is asked to confirm having read, whether they have done so or not. */
    public Optional<Reading> readingOf(String taskId) {
        return ReadingTask.parse(taskId)
                .flatMap(task -> briefings
                        .findById(task.briefingId())
                        .flatMap(briefing -> briefing.participationIn(task.activityId())
                                .flatMap(participation -> activities
                                        .findById(task.activityId())
                                        .map(activity -> new Reading(
                                                briefing.id(), briefing.personId(), activity, participation)))));
    }

    /** A person, an activity, and what it has to do with them. */
    public record Reading(String briefingId, String personId, Activity activity, Participation participation) {}
}

package vn.neuguong.inspection.inspections;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.inspection.checklists.Answer;
import vn.neuguong.inspection.checklists.Checklist;
import vn.neuguong.inspection.checklists.ChecklistRef;
import vn.neuguong.inspection.inspections.InspectionEvent.InspectionCompleted;
import vn.neuguong.inspection.inspections.InspectionEvent.InspectionOpened;
import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * A school's look at itself in one programme (tự kiểm tra). It pins the checklist version it was opened with, always
 * has at most one open task, and is completed once.
 */
@Document("selfInspections")
public class SelfInspection extends OutboxDocument {

    static final String TASK_KIND = "inspection.self-inspect";

    @Id
    private final String id;

    private final InspectionSubject subject;
    private final ChecklistRef checklist;
    private final Instant dueAt;
    private InspectionStatus status = InspectionStatus.OPEN;
    private @Nullable Assignment assignment;
    private int assignments;
    private List<Answer> answers = List.of();
    private @Nullable Instant completedAt;
    private @Nullable Integer score;

    @PersistenceCreator
    private SelfInspection(String id, InspectionSubject subject, ChecklistRef checklist, Instant dueAt) {
        this.id = id;
        this.subject = subject;
        this.checklist = checklist;
        this.dueAt = dueAt;
    }

    static SelfInspection open(InspectionSubject subject, ChecklistRef checklist, Instant dueAt) {
        var inspection = new SelfInspection(subject.selfInspectionId(), subject, checklist, dueAt);
        inspection.raise(new InspectionOpened(inspection.id, subject, checklist, dueAt));
        return inspection;
    }

    /** The inspection a task belongs to, whether the task is still the present one or not. */
    static String idOfTask(String taskId) {
        var verb = taskId.lastIndexOf(':');
        return verb < 0 ? taskId : taskId.substring(0, verb);
    }

    /**
     * Hands the task to a person, or to nobody while there is nobody to do it. Answers whether anything changed:
     * nothing does when the person has the task already or the inspection is completed.
     */
    boolean assignTo(@Nullable String personId, Instant now) {
        var present = assignment;
        if (status == InspectionStatus.COMPLETED || isAssignedTo(personId)) {
            return false;
        }
        assignment = personId == null ? null : new Assignment(nextTaskId(), personId);
        if (present != null) {
            raise(new TaskClosed(present.taskId(), present.assigneeId(), now, Outcome.CANCELLED));
        }
        if (assignment != null) {
            raise(new TaskOpened(assignment.taskId(), TASK_KIND, assignment.assigneeId(), now, dueAt, parameters()));
        }
        return true;
    }

    /**
     * Takes the answers given through a task, once. Answers whether anything changed: the same answers sent again
     * change nothing.
     *
     * @throws InspectionReassignedException when somebody else has the task now
     * @throws InspectionAlreadyCompletedException when other answers were given before
     * @throws vn.neuguong.inspection.checklists.FlawedAnswersException when they do not fill the checklist
     */
    boolean complete(String taskId, Checklist questions, List<Answer> given, Instant now) {
        if (!questions.ref().equals(checklist)) {
            throw new IllegalArgumentException("%s answers %s, not %s".formatted(id, checklist, questions.ref()));
        }
        requirePresentTask(taskId);
        if (status == InspectionStatus.COMPLETED) {
            if (answers.equals(given)) {
                return false;
            }
            throw new InspectionAlreadyCompletedException(id, status);
        }
        var points = questions.score(given);
        status = InspectionStatus.COMPLETED;
        answers = List.copyOf(given);
        completedAt = now;
        score = points;
        raise(new InspectionCompleted(id, subject, checklist, dueAt, now, points));
        assignment().ifPresent(done -> raise(new TaskClosed(done.taskId(), done.assigneeId(), now, Outcome.DONE)));
        return true;
    }

    /** Throws {@link InspectionReassignedException} for the task of somebody who had the inspection before. */
    void requirePresentTask(String taskId) {
        if (assignment == null || !assignment.taskId().equals(taskId)) {
            throw new InspectionReassignedException(id);
        }
    }

    private boolean isAssignedTo(@Nullable String personId) {
        return assignment == null ? personId == null : assignment.assigneeId().equals(personId);
    }

    private String nextTaskId() {
        assignments++;
        return id + ":self-inspect" + (assignments == 1 ? "" : "-" + assignments);
    }

    private Map<String, String> parameters() {
        return Map.of("programmeName", subject.programmeName().vi(), "unitName", subject.unitName());
    }

    @Override
    protected String aggregateId() {
        return id;
    }

    @Override
    protected String correlationId() {
        return subject.programmeId();
    }

    public String id() {
        return id;
    }

    public InspectionSubject subject() {
        return subject;
    }

    public ChecklistRef checklist() {
        return checklist;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public InspectionStatus status() {
        return status;
    }

    /** The person who is to fill in the checklist, or did; empty while there is nobody. */
    public Optional<Assignment> assignment() {
        return Optional.ofNullable(assignment);
    }

    /** What was found, in the order of the checklist; empty until completed. */
    public List<Answer> answers() {
        return answers;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    /** Points out of {@link Checklist#MAX_SCORE}; absent until completed. */
    public @Nullable Integer score() {
        return score;
    }
}

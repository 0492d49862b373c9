package vn.neuguong.pledge.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.cascade.StepRecord.StepEvidence;
import vn.neuguong.pledge.cascade.UnitLaunchEvent.StepRecorded;
import vn.neuguong.pledge.cascade.UnitLaunchEvent.StepSentBack;
import vn.neuguong.pledge.cascade.UnitLaunchEvent.UnitLaunchState;
import vn.neuguong.pledge.programmes.LaunchStep;

/**
 * The launch of a programme version in one unit (S3): its steps in their order, each dated with its evidence. Whoever
 * answers for the unit has one task open, for the next step; it follows the seat. Nothing recorded is ever lost:
 * corrections and what was sent back are kept.
 */
@Document("unitLaunches")
public class UnitLaunch extends OutboxDocument {

    @Id
    private final String id;

    private final UnitLaunchSubject subject;
    private final List<StepState> steps;
    private List<PastRecord> history = new ArrayList<>();
    private @Nullable String assigneeId;
    private int round;
    private boolean open = true;

    /** When the next step is due, for queries; absent when nothing is asked any more. */
    private @Nullable Instant nextDueAt;

    UnitLaunch(String id, UnitLaunchSubject subject, List<StepState> steps) {
        this.id = id;
        this.subject = subject;
        this.steps = new ArrayList<>(steps);
    }

    static UnitLaunch begin(UnitLaunchSubject subject, List<StepState> steps) {
        var launch = new UnitLaunch(subject.id(), subject, steps);
        launch.settle();
        return launch;
    }

    /**
     * Hands the task to whoever answers for the unit now.
     *
     * @param personId absent when nobody does; the task waits for the seat to be held again
     * @return false if it is theirs already
     */
    boolean assignTo(@Nullable String personId, Instant now) {
        if (!open || Objects.equals(personId, assigneeId)) {
            return false;
        }
        closeTask(Outcome.CANCELLED, now);
        assigneeId = personId;
        openTask(now);
        return true;
    }

    /**
     * Records the next step, or corrects one that is recorded.
     *
     * @return false if exactly this is recorded already
     * @throws Refusal if a step before it is missing, the unit is not asked for it, or nothing is asked any more
     */
    boolean record(LaunchStep step, StepEvidence evidence, String personId, Instant now) {
        if (!open) {
            throw Refusal.conflict("cascade.closed");
        }
        var index = indexOf(step);
        var known = steps.get(index);
        var done = known.done();
        if (done != null && done.evidence().equals(evidence)) {
            return false;
        }
        if (done == null && nextStep().filter(known::equals).isEmpty()) {
            throw Refusal.conflict("cascade.not-in-order");
        }
        if (done != null) {
            history.add(new PastRecord(step, done, now, null));
        } else {
            closeTask(Outcome.DONE, now);
        }
        steps.set(index, known.recorded(new StepRecord(evidence, personId, now)));
        settle();
        raise(new StepRecorded(step, state()));
        if (done == null) {
            openTask(now);
        }
        return true;
    }

    /**
     * Wants a recorded step, and those after it, taken again.
     *
     * @return false if the step is not recorded: there is nothing to send back
     * @throws Refusal if the unit is not asked for the step, or nothing is asked any more
     */
    boolean sendBack(LaunchStep step, String reason, Instant now, Duration timeToRedo) {
        if (!open) {
            throw Refusal.conflict("cascade.closed");
        }
        var first = indexOf(step);
        if (!steps.get(first).isDone()) {
            return false;
        }
        closeTask(Outcome.CANCELLED, now);
        for (int index = first; index < steps.size(); index++) {
            undo(index, index == first ? reason : null, now, timeToRedo);
        }
        settle();
        raise(new StepSentBack(step, state()));
        openTask(now);
        return true;
    }

    private void undo(int index, @Nullable String reason, Instant now, Duration timeToRedo) {
        var known = steps.get(index);
        var done = known.done();
        if (done != null) {
            history.add(new PastRecord(known.step(), done, now, reason));
            var soonest = now.plus(timeToRedo);
            steps.set(index, known.again(known.dueAt().isAfter(soonest) ? known.dueAt() : soonest, reason));
        }
    }

    /** Asks for nothing any more: the programme is over, has a newer version, or the unit does not belong to it. */
    boolean close(Instant now) {
        if (!open) {
            return false;
        }
        closeTask(Outcome.CANCELLED, now);
        open = false;
        settle();
        return true;
    }

    private void openTask(Instant now) {
        var assignee = assigneeId;
        nextStep().ifPresent(next -> {
            if (assignee != null) {
                round++;
                var kind = next.sentBack() == null ? CascadeTask.KIND : CascadeTask.KIND_AGAIN;
                raise(new TaskOpened(taskId(), kind, assignee, now, next.dueAt(), parameters(next.step())));
            }
        });
    }

    private void closeTask(Outcome outcome, Instant now) {
        var assignee = assigneeId;
        if (assignee != null && nextStep().isPresent()) {
            raise(new TaskClosed(taskId(), assignee, now, outcome));
        }
    }

    private Map<String, String> parameters(LaunchStep step) {
        return Map.of("programmeName", subject.programmeName(), "unitName", subject.unitName(), "step", step.name());
    }

    private void settle() {
        nextDueAt = nextStep().map(StepState::dueAt).orElse(null);
    }

    private int indexOf(LaunchStep step) {
        for (int index = 0; index < steps.size(); index++) {
            if (steps.get(index).step() == step) {
                return index;
            }
        }
        throw Refusal.conflict("cascade.not-asked");
    }

    private UnitLaunchState state() {
        return new UnitLaunchState(subject, steps());
    }

    private String taskId() {
        return new CascadeTask(id, round).id();
    }

    /** Whether this is the task that is open now. */
    boolean isOpen(String taskId) {
        return assigneeId != null && nextStep().isPresent() && taskId.equals(taskId());
    }

    /** The first step that is asked for and not done; empty when the unit has launched, or nothing is asked any more. */
    public Optional<StepState> nextStep() {
        return open ? steps.stream().filter(step -> !step.isDone()).findFirst() : Optional.empty();
    }

    /** Whether the unit has launched the programme to its members. */
    public boolean isLaunched() {
        return steps.stream().allMatch(StepState::isDone);
    }

    /** Whether anything may still be recorded. */
    public boolean isOpen() {
        return open;
    }

    public boolean isLateAt(Instant now) {
        return nextDueAt != null && nextDueAt.isBefore(now);
    }

    public String id() {
        return id;
    }

    public UnitLaunchSubject subject() {
        return subject;
    }

    public List<StepState> steps() {
        return List.copyOf(steps);
    }

    /** The step of this kind, if the unit is asked for it. */
    public Optional<StepState> step(LaunchStep kind) {
        return steps.stream().filter(step -> step.step() == kind).findFirst();
    }

    /** Oldest first. */
    public List<PastRecord> history() {
        return List.copyOf(history);
    }

    /** Who is asked to take the next step. */
    public Optional<String> assigneeId() {
        return Optional.ofNullable(assigneeId);
    }

    @Override
    protected String aggregateId() {
        return id;
    }

    @Override
    protected String correlationId() {
        return subject.programmeId();
    }
}

package vn.neuguong.pledge.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
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
    private LaunchSteps steps;
    private List<PastRecord> history = new ArrayList<>();
    private @Nullable String assigneeId;
    private int round;
    private boolean open = true;

    /** When the next step is due, for queries; absent when nothing is asked any more. */
    private @Nullable Instant nextDueAt;

    UnitLaunch(String id, UnitLaunchSubject subject, LaunchSteps steps) {
        this.id = id;
        this.subject = subject;
        this.steps = steps;
    }

    static UnitLaunch begin(UnitLaunchSubject subject, List<StepState> asked) {
        var launch = new UnitLaunch(subject.id(), subject, new LaunchSteps(asked));
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
        var known = requireRecordable(step);
        var done = known.done();
        if (done != null && done.evidence().equals(evidence)) {
            return false;
        }
        if (done != null) {
            history.add(new PastRecord(step, done, now, null));
        } else {
            closeTask(Outcome.DONE, now);
        }
        steps = steps.with(known.recorded(new StepRecord(evidence, personId, now)));
        settle();
        raise(new StepRecorded(step, state()));
        if (done == null) {
            openTask(now);
        }
        return true;
    }

    /** The step as it is, if it may be recorded or corrected now; refuses as {@link #record} does. */
    StepState requireRecordable(LaunchStep step) {
        requireOpen();
        var known = steps.get(step);
        if (!known.isDone() && nextStep().filter(known::equals).isEmpty()) {
            throw Refusal.conflict("cascade.not-in-order");
        }
        return known;
    }

    /**
     * Wants a recorded step, and those after it, taken again.
     *
     * @return false if the step is not recorded: there is nothing to send back
     * @throws Refusal if the unit is not asked for the step, or nothing is asked any more
     */
    boolean sendBack(LaunchStep step, String reason, Instant now, Duration timeToRedo) {
        requireOpen();
        var first = steps.get(step);
        if (!first.isDone()) {
            return false;
        }
        closeTask(Outcome.CANCELLED, now);
        for (var done : steps.doneFrom(first)) {
            undo(done, done.equals(first) ? reason : null, now, now.plus(timeToRedo));
        }
        settle();
        raise(new StepSentBack(step, state()));
        openTask(now);
        return true;
    }

    private void undo(StepState known, @Nullable String reason, Instant now, Instant soonest) {
        history.add(new PastRecord(known.step(), Objects.requireNonNull(known.done()), now, reason));
        steps = steps.with(known.again(known.dueAt().isAfter(soonest) ? known.dueAt() : soonest, reason));
    }

    private void requireOpen() {
        if (!open) {
            throw Refusal.conflict("cascade.closed");
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
                raise(task().opened(subject, next, assignee, now));
            }
        });
    }

    private void closeTask(Outcome outcome, Instant now) {
        var assignee = assigneeId;
        if (assignee != null && nextStep().isPresent()) {
            raise(task().closed(assignee, outcome, now));
        }
    }

    private CascadeTask task() {
        return new CascadeTask(id, round);
    }

    private void settle() {
        nextDueAt = nextStep().map(StepState::dueAt).orElse(null);
    }

    private UnitLaunchState state() {
        return new UnitLaunchState(subject, steps());
    }

    /** Whether this is the task that is open now. */
    boolean isOpen(String taskId) {
        return assigneeId != null && nextStep().isPresent() && taskId.equals(task().id());
    }

    /** The first step that is asked for and not done; empty when the unit has launched, or nothing is asked any more. */
    public Optional<StepState> nextStep() {
        return open ? steps.next() : Optional.empty();
    }

    /** Whether the unit has launched the programme to its members. */
    public boolean isLaunched() {
        return steps.areDone();
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
        return steps.inOrder();
    }

    /** The step of this kind, if the unit is asked for it. */
    public Optional<StepState> step(LaunchStep kind) {
        return steps.find(kind);
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

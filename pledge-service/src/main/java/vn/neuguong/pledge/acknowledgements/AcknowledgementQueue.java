package vn.neuguong.pledge.acknowledgements;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * The signed pledges of one programme version that wait for one holder of one seat. It runs in rounds, each with one
 * task: the first pledge to join opens a round, the last to leave closes it, and a later one opens the next. As one
 * document it can never have two rounds open; as it belongs to one holder, nobody's own pledge can get into it.
 */
@Document("acknowledgementQueues")
class AcknowledgementQueue extends OutboxDocument {

    @Id
    private final String id;

    private final AcknowledgementDuty duty;
    private Set<String> waiting = new LinkedHashSet<>();
    private int round;
    private Instant dueAt = Instant.EPOCH;

    AcknowledgementQueue(String id, AcknowledgementDuty duty) {
        this.id = id;
        this.duty = duty;
    }

    static AcknowledgementQueue of(AcknowledgementDuty duty) {
        return new AcknowledgementQueue(duty.queueId(), duty);
    }

    /** A signed pledge waits for the holder; false if it is here already. */
    boolean join(String pledgeId, Instant now, Duration timeToAcknowledge) {
        boolean opens = waiting.isEmpty();
        if (!waiting.add(pledgeId)) {
            return false;
        }
        if (opens) {
            round++;
            dueAt = now.plus(timeToAcknowledge);
            raise(new TaskOpened(taskId(), AcknowledgementTask.KIND, duty.holderId(), now, dueAt, parameters()));
        }
        return true;
    }

    /** A pledge no longer waits for the holder; false if it is not here. */
    boolean leave(String pledgeId, Instant now) {
        if (!waiting.remove(pledgeId)) {
            return false;
        }
        if (waiting.isEmpty()) {
            raise(new TaskClosed(taskId(), duty.holderId(), now, Outcome.DONE));
        }
        return true;
    }

    private Map<String, String> parameters() {
        return Map.of(
                "programmeName", duty.programmeName(),
                "unitName", duty.unitName(),
                "seat", duty.seat().name());
    }

    /** Whether this is the task of the round that is open now. */
    boolean isOpen(String taskId) {
        return !waiting.isEmpty() && taskId.equals(taskId());
    }

    private String taskId() {
        return new AcknowledgementTask(id, round).id();
    }

    AcknowledgementDuty duty() {
        return duty;
    }

    Set<String> waiting() {
        return Set.copyOf(waiting);
    }

    Instant dueAt() {
        return dueAt;
    }

    @Override
    protected String aggregateId() {
        return id;
    }

    @Override
    protected String correlationId() {
        return duty.programmeId();
    }
}

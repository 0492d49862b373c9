package vn.neuguong.pledge.acknowledgements;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * The signed pledges of one programme version that wait for one holder of one seat. It runs in rounds, each with one
 * task: the first pledge to join starts to collect a round, which opens a little later, so that a holder who acts at once
 * is not asked again for each next signature. The last pledge to leave ends the round, and a later one starts the next.
 * As one document it can never have two rounds open; as it belongs to one holder, nobody's own pledge can get into it.
 */
@Document("acknowledgementQueues")
class AcknowledgementQueue extends OutboxDocument {

    @Id
    private final String id;

    private final AcknowledgementDuty duty;
    private Set<String> waiting = new LinkedHashSet<>();
    private int round;
    private boolean open;
    private Instant dueAt = Instant.EPOCH;
    /** When the round that is being collected opens; absent while one is open or nothing waits. */
    private @Nullable Instant opensAt;

    AcknowledgementQueue(String id, AcknowledgementDuty duty) {
        this.id = id;
        this.duty = duty;
    }

    static AcknowledgementQueue of(AcknowledgementDuty duty) {
        return new AcknowledgementQueue(duty.queueId(), duty);
    }

    /**
     * A signed pledge waits for the holder; false if it is here already. It never puts off a round that is being
     * collected, and brings it forward when the pledge itself is due before.
     */
    boolean join(WaitingSince pledge, Instant now, RoundTimes times) {
        if (!waiting.add(pledge.pledgeId())) {
            return false;
        }
        if (!open) {
            var latest = pledge.dueAt().isBefore(now) ? now : pledge.dueAt();
            opensAt = Stream.of(Optional.ofNullable(opensAt).orElse(now.plus(times.collecting())), latest)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            openIfDue(now, times);
        }
        return true;
    }

    /** Opens the round that has been collected long enough; false if there is none. */
    boolean openIfDue(Instant now, RoundTimes times) {
        if (opensAt == null || opensAt.isAfter(now)) {
            return false;
        }
        opensAt = null;
        open = true;
        round++;
        dueAt = now.plus(times.toAcknowledge());
        raise(new TaskOpened(taskId(), AcknowledgementTask.KIND, duty.holderId(), now, dueAt, parameters()));
        return true;
    }

    /**
     * A pledge no longer waits for the holder; false if it is not here.
     *
     * @param why done if the holder has acknowledged it, else cancelled; the last one speaks for the round
     */
    boolean leave(String pledgeId, Outcome why, Instant now) {
        if (!waiting.remove(pledgeId)) {
            return false;
        }
        if (waiting.isEmpty()) {
            opensAt = null;
            if (open) {
                open = false;
                raise(new TaskClosed(taskId(), duty.holderId(), now, why));
            }
        }
        return true;
    }

    private Map<String, String> parameters() {
        return Map.of(
                "programmeName", duty.programmeName().vi(),
                "unitName", duty.unitName(),
                "seat", duty.seat().name());
    }

    /** Whether this is the task of the round that is open now. */
    boolean isOpen(String taskId) {
        return open && taskId.equals(taskId());
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

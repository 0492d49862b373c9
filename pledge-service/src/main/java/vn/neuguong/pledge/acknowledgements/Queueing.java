package vn.neuguong.pledge.acknowledgements;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.pledge.pledges.Acknowledgement;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;

/**
 * Keeps the queues in step with the pledges. The pledge is the truth: a queue is told to follow it and looks at what it
 * says now, so a late or repeated event can neither reopen a round nor bring back a pledge that has left.
 */
@Service
public class Queueing {

    private final AcknowledgementQueues queues;
    private final UnitTrees trees;
    private final AcknowledgementSettings settings;
    private final Clock clock;

    Queueing(AcknowledgementQueues queues, UnitTrees trees, AcknowledgementSettings settings, Clock clock) {
        this.queues = queues;
        this.trees = trees;
        this.settings = settings;
        this.clock = clock;
    }

    /** Lets the pledges join or leave the queues of the seats that have acknowledgements to give; each is saved once. */
    @RetryOnConflict
    public void followAll(List<Pledge> pledges) {
        var steps = new LinkedHashMap<String, List<Step>>();
        for (var pledge : pledges) {
            for (var acknowledgement : pledge.acknowledgements()) {
                for (var asked : acknowledgement.askedBefore()) {
                    var duty = dutyOf(pledge, acknowledgement.seat(), asked.unitId(), asked.holderId());
                    add(new Step(duty, waitingSince(pledge), Place.PASSED_ON), steps);
                }
                var holderId = acknowledgement.holderId();
                if (holderId != null) {
                    var duty = dutyOf(pledge, acknowledgement.seat(), acknowledgement.unitId(), holderId);
                    add(new Step(duty, waitingSince(pledge), placeOf(acknowledgement)), steps);
                }
            }
        }
        steps.forEach(this::take);
    }

    private static void add(Step step, Map<String, List<Step>> steps) {
        steps.computeIfAbsent(step.duty().queueId(), _ -> new ArrayList<>()).add(step);
    }

    private static WaitingSince waitingSince(Pledge pledge) {
        return new WaitingSince(pledge.id(), pledge.dueAt());
    }

    private static Place placeOf(Acknowledgement acknowledgement) {
        return switch (acknowledgement.state()) {
            case WAITING -> Place.WAITS;
            case ACKNOWLEDGED -> Place.DONE;
            case NOT_REQUIRED -> Place.PASSED_ON;
        };
    }

    /** What one pledge means for one queue. */
    private record Step(AcknowledgementDuty duty, WaitingSince pledge, Place place) {}

    /** Where a pledge stands, seen from a queue. */
    private enum Place {
        WAITS,
        DONE,
        PASSED_ON
    }

    private void take(String queueId, List<Step> steps) {
        var queue = queues.findById(queueId)
                .orElseGet(() -> AcknowledgementQueue.of(steps.getFirst().duty()));
        var changed = false;
        for (var step : steps) {
            changed |= take(step, queue);
        }
        if (changed) {
            queues.save(queue);
        }
    }

    private boolean take(Step step, AcknowledgementQueue queue) {
        var now = clock.instant();
        return switch (step.place()) {
            case WAITS -> queue.join(step.pledge(), now, settings.roundTimes());
            case DONE -> queue.leave(step.pledge().pledgeId(), Outcome.DONE, now);
            case PASSED_ON -> queue.leave(step.pledge().pledgeId(), Outcome.CANCELLED, now);
        };
    }

    /** Opens the round that has been collected long enough. */
    @RetryOnConflict
    public void openIfDue(String queueId) {
        queues.findById(queueId)
                .filter(queue -> queue.openIfDue(clock.instant(), settings.roundTimes()))
                .ifPresent(queues::save);
    }

    private AcknowledgementDuty dutyOf(Pledge pledge, Seat seat, String unitId, String holderId) {
        var terms = pledge.terms();
        return new AcknowledgementDuty(
                terms.programmeId(),
                terms.programmeVersion(),
                terms.programmeName(),
                unitId,
                unitName(pledge, unitId),
                seat,
                holderId);
    }

    private String unitName(Pledge pledge, String unitId) {
        return unitId.equals(pledge.signer().unitId())
                ? pledge.signer().unitName()
                : trees.today().find(unitId).map(UnitNode::name).orElse(unitId);
    }
}

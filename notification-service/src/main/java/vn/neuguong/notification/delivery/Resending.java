package vn.neuguong.notification.delivery;

import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;

/** Sends a mail once more because an operator wants it: as a delivery of its own that says which one it repeats. */
@Service
public class Resending {

    private final Deliveries deliveries;
    private final ClosedTasks closedTasks;
    private final MessageIds messageIds;
    private final MachineTime time;
    private final WorkerWakeUp wakeUp;

    Resending(
            Deliveries deliveries,
            ClosedTasks closedTasks,
            MessageIds messageIds,
            MachineTime time,
            WorkerWakeUp wakeUp) {
        this.deliveries = deliveries;
        this.closedTasks = closedTasks;
        this.messageIds = messageIds;
        this.time = time;
        this.wakeUp = wakeUp;
    }

    /** What became of the wish. */
    public sealed interface Result {

        /** It is in the queue under this id. */
        record Queued(String deliveryId) implements Result {}

        /** There is no such mail. */
        record Unknown() implements Result {}

        /** Its first turn is not over: sending it again now would make two of it. */
        record UnderWay() implements Result {}

        /** Its task is closed, so nobody is told about it any more (invariant 7). */
        record Closed() implements Result {}
    }

    /** Writes the mail anew: with today's words, data and links, under a Message-ID of its own. */
    @RetryOnConflict
    public Result resend(String deliveryId, String who, String why) {
        var found = deliveries.findById(deliveryId);
        if (found.isEmpty()) {
            return new Result.Unknown();
        }
        var earlier = found.get();
        if (DeliveryStatus.OPEN.contains(earlier.status())) {
            return new Result.UnderWay();
        }
        var request = earlier.request();
        if (request.isAboutTask() && closedTasks.contains(request.causeId())) {
            return new Result.Closed();
        }
        var id = firstFree(deliveryId);
        deliveries.insert(Delivery.again(id, earlier, new Resent(deliveryId, who, why), messageIds.of(id), time.now()));
        wakeUp.call();
        return new Result.Queued(id);
    }

    private String firstFree(String deliveryId) {
        var number = 1;
        while (deliveries.existsById(again(deliveryId, number))) {
            number++;
        }
        return again(deliveryId, number);
    }

    private static String again(String deliveryId, int number) {
        return deliveryId + ":again:" + number;
    }
}

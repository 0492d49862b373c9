package vn.neuguong.pledge.acknowledgements;

import java.time.Duration;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.roster.Seat;

/** What waits for Oanh, the head of Phú Xuân. */
public final class QueueOfOanh {

    private QueueOfOanh() {}

    /** One pledge waited, and waits no longer. */
    public static OutboxDocument filledAndEmptied() {
        var queue = AcknowledgementQueue.of(new AcknowledgementDuty(
                PhuXuan.CAMPAIGN,
                1,
                PhuXuan.plan().wordedName(),
                PhuXuan.SCHOOL,
                PhuXuan.SCHOOL_NAME,
                Seat.HEAD,
                PhuXuan.OANH.personId()));
        queue.join(
                new WaitingSince("nam-khong-2026.1.lan", PhuXuan.DUE),
                PhuXuan.LAUNCH,
                new RoundTimes(Duration.ZERO, Duration.ofDays(7)));
        queue.leave("nam-khong-2026.1.lan", Outcome.DONE, PhuXuan.LAUNCH.plusSeconds(3_600));
        return queue;
    }
}

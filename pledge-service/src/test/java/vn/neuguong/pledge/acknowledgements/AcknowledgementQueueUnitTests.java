package vn.neuguong.pledge.acknowledgements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.roster.Seat;

class AcknowledgementQueueUnitTests {

    private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final String OANH = PhuXuan.OANH.personId();
    private static final String QUEUE = "nam-khong-2026.1.THCS-PHU-XUAN.HEAD." + OANH;
    private static final String LAN = "nam-khong-2026.1.lan";
    private static final String TRUONG = "nam-khong-2026.1.truong";

    private final AcknowledgementQueue queue = AcknowledgementQueue.of(new AcknowledgementDuty(
            PhuXuan.CAMPAIGN, 1, "Nói không với tiêu cực", PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME, Seat.HEAD, OANH));

    @Test
    void opensRoundWithTheFirstPledge() {
        assertThat(queue.join(LAN, MONDAY, A_WEEK)).isTrue();

        assertThat(queue.raisedEvents()).isEqualTo(List.of(opened(1, MONDAY)));
        assertThat(queue.isOpen(QUEUE + ".1:acknowledge")).isTrue();
    }

    @Test
    void addsLaterPledgesToTheOpenRound() {
        queue.join(LAN, MONDAY, A_WEEK);

        assertThat(queue.join(TRUONG, MONDAY.plusSeconds(60), A_WEEK)).isTrue();
        assertThat(queue.waiting()).containsExactlyInAnyOrder(LAN, TRUONG);
        assertThat(queue.raisedEvents()).hasSize(1);
    }

    @Test
    void ignoresPledgeThatIsHereAlready() {
        queue.join(LAN, MONDAY, A_WEEK);

        assertThat(queue.join(LAN, MONDAY.plusSeconds(60), A_WEEK)).isFalse();
        assertThat(queue.raisedEvents()).hasSize(1);
    }

    @Test
    void ignoresPledgeThatIsNotHere() {
        assertThat(queue.leave(LAN, MONDAY)).isFalse();
        assertThat(queue.raisedEvents()).isEmpty();
    }

    @Test
    void closesTheRoundWithTheLastPledge() {
        queue.join(LAN, MONDAY, A_WEEK);
        queue.join(TRUONG, MONDAY, A_WEEK);

        queue.leave(TRUONG, MONDAY.plusSeconds(10));
        assertThat(queue.raisedEvents()).hasSize(1);

        queue.leave(LAN, MONDAY.plusSeconds(20));
        assertThat(queue.raisedEvents())
                .last()
                .isEqualTo(new TaskClosed(QUEUE + ".1:acknowledge", OANH, MONDAY.plusSeconds(20), Outcome.DONE));
        assertThat(queue.isOpen(QUEUE + ".1:acknowledge")).isFalse();
    }

    @Test
    void opensTheNextRoundForLaterPledge() {
        queue.join(LAN, MONDAY, A_WEEK);
        queue.leave(LAN, MONDAY);
        var tuesday = MONDAY.plus(Duration.ofDays(1));

        queue.join(TRUONG, tuesday, A_WEEK);

        assertThat(queue.raisedEvents()).last().isEqualTo(opened(2, tuesday));
        assertThat(queue.isOpen(QUEUE + ".1:acknowledge")).isFalse();
        assertThat(queue.isOpen(QUEUE + ".2:acknowledge")).isTrue();
    }

    @Test
    void findsTheQueueBehindTask() {
        assertThat(AcknowledgementTask.parse(QUEUE + ".12:acknowledge")).contains(new AcknowledgementTask(QUEUE, 12));
        assertThat(AcknowledgementTask.parse(LAN + ":sign")).isEmpty();
    }

    private static TaskOpened opened(int round, Instant at) {
        return new TaskOpened(
                "%s.%d:acknowledge".formatted(QUEUE, round),
                "pledge.acknowledge",
                OANH,
                at,
                at.plus(A_WEEK),
                Map.of(
                        "programmeName", "Nói không với tiêu cực",
                        "unitName", PhuXuan.SCHOOL_NAME,
                        "seat", "HEAD"));
    }
}

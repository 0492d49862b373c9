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
    private static final RoundTimes AT_ONCE = new RoundTimes(Duration.ZERO, A_WEEK);
    private static final RoundTimes COLLECTED = new RoundTimes(Duration.ofHours(2), A_WEEK);
    private static final String OANH = PhuXuan.OANH.personId();
    private static final String QUEUE = "nam-khong-2026.1.THCS-PHU-XUAN.HEAD." + OANH;
    private static final String LAN = "nam-khong-2026.1.lan";
    private static final String TRUONG = "nam-khong-2026.1.truong";

    private final AcknowledgementQueue queue = AcknowledgementQueue.of(new AcknowledgementDuty(
            PhuXuan.CAMPAIGN, 1, PhuXuan.plan().wordedName(), PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME, Seat.HEAD, OANH));

    @Test
    void opensRoundWithTheFirstPledge() {
        assertThat(queue.join(pledge(LAN), MONDAY, AT_ONCE)).isTrue();

        assertThat(queue.raisedEvents()).isEqualTo(List.of(opened(1, MONDAY)));
        assertThat(queue.isOpen(QUEUE + ".1:acknowledge")).isTrue();
    }

    @Test
    void addsLaterPledgesToTheOpenRound() {
        queue.join(pledge(LAN), MONDAY, AT_ONCE);

        assertThat(queue.join(pledge(TRUONG), MONDAY.plusSeconds(60), AT_ONCE)).isTrue();
        assertThat(queue.waiting()).containsExactlyInAnyOrder(LAN, TRUONG);
        assertThat(queue.raisedEvents()).hasSize(1);
    }

    @Test
    void ignoresPledgeThatIsHereAlready() {
        queue.join(pledge(LAN), MONDAY, AT_ONCE);

        assertThat(queue.join(pledge(LAN), MONDAY.plusSeconds(60), AT_ONCE)).isFalse();
        assertThat(queue.raisedEvents()).hasSize(1);
    }

    @Test
    void ignoresPledgeThatIsNotHere() {
        assertThat(queue.leave(LAN, Outcome.DONE, MONDAY)).isFalse();
        assertThat(queue.raisedEvents()).isEmpty();
    }

    @Test
    void closesTheRoundWithTheLastPledge() {
        queue.join(pledge(LAN), MONDAY, AT_ONCE);
        queue.join(pledge(TRUONG), MONDAY, AT_ONCE);

        queue.leave(TRUONG, Outcome.DONE, MONDAY.plusSeconds(10));
        assertThat(queue.raisedEvents()).hasSize(1);

        queue.leave(LAN, Outcome.DONE, MONDAY.plusSeconds(20));
        assertThat(queue.raisedEvents())
                .last()
                .isEqualTo(new TaskClosed(QUEUE + ".1:acknowledge", OANH, MONDAY.plusSeconds(20), Outcome.DONE));
        assertThat(queue.isOpen(QUEUE + ".1:acknowledge")).isFalse();
    }

    @Test
    void opensTheNextRoundForLaterPledge() {
        queue.join(pledge(LAN), MONDAY, AT_ONCE);
        queue.leave(LAN, Outcome.DONE, MONDAY);
        var tuesday = MONDAY.plus(Duration.ofDays(1));

        queue.join(pledge(TRUONG), tuesday, AT_ONCE);

        assertThat(queue.raisedEvents()).last().isEqualTo(opened(2, tuesday));
        assertThat(queue.isOpen(QUEUE + ".1:acknowledge")).isFalse();
        assertThat(queue.isOpen(QUEUE + ".2:acknowledge")).isTrue();
    }

    @Test
    void findsTheQueueBehindTask() {
        assertThat(AcknowledgementTask.parse(QUEUE + ".12:acknowledge")).contains(new AcknowledgementTask(QUEUE, 12));
        assertThat(AcknowledgementTask.parse(LAN + ":sign")).isEmpty();
    }

    @Test
    void asksOnceForAllThatSignWithinTheCollectingTime() {
        queue.join(pledge(LAN), MONDAY, COLLECTED);
        queue.join(pledge(TRUONG), MONDAY.plusSeconds(7_000), COLLECTED);
        assertThat(queue.openIfDue(MONDAY.plusSeconds(7_199), COLLECTED)).isFalse();
        assertThat(queue.raisedEvents()).as("nobody is asked yet").isEmpty();

        assertThat(queue.openIfDue(MONDAY.plusSeconds(7_200), COLLECTED))
                .as("counted from the first, never put off")
                .isTrue();
        assertThat(queue.openIfDue(MONDAY.plusSeconds(7_200), COLLECTED)).isFalse();
        assertThat(queue.raisedEvents()).isEqualTo(List.of(opened(1, MONDAY.plusSeconds(7_200))));
    }

    @Test
    void asksNobodyWhoHasActedBeforeTheRoundOpens() {
        queue.join(pledge(LAN), MONDAY, COLLECTED);
        queue.leave(LAN, Outcome.DONE, MONDAY.plusSeconds(60));

        assertThat(queue.openIfDue(MONDAY.plus(A_WEEK), COLLECTED)).isFalse();
        assertThat(queue.raisedEvents()).isEmpty();
    }

    @Test
    void collectsNothingBeyondTheDayThePledgeIsDue() {
        queue.join(new WaitingSince(LAN, MONDAY.plusSeconds(600)), MONDAY, COLLECTED);
        assertThat(queue.openIfDue(MONDAY.plusSeconds(600), COLLECTED)).isTrue();
    }

    @Test
    void asksAtOnceForWhatIsOverdueAlready() {
        queue.join(pledge(LAN), MONDAY, COLLECTED);
        queue.join(new WaitingSince(TRUONG, MONDAY.minusSeconds(1)), MONDAY.plusSeconds(60), COLLECTED);

        assertThat(queue.raisedEvents()).isEqualTo(List.of(opened(1, MONDAY.plusSeconds(60))));
    }

    @Test
    void cancelsTheTaskWhenTheSeatHasPassedOn() {
        queue.join(pledge(LAN), MONDAY, AT_ONCE);
        queue.leave(LAN, Outcome.CANCELLED, MONDAY.plusSeconds(20));

        assertThat(queue.raisedEvents())
                .last()
                .isEqualTo(new TaskClosed(QUEUE + ".1:acknowledge", OANH, MONDAY.plusSeconds(20), Outcome.CANCELLED));
    }

    private static WaitingSince pledge(String id) {
        return new WaitingSince(id, PhuXuan.DUE);
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

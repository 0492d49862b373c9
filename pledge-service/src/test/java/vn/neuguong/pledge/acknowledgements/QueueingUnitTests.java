package vn.neuguong.pledge.acknowledgements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.ServiceContract;

class QueueingUnitTests {

    private final QueuesInMemory queues = new QueuesInMemory();
    private final Queueing queueing = new Queueing(
            queues,
            PhuXuan.trees(PhuXuan.school(), PhuXuan.city()),
            new AcknowledgementSettings(Duration.ZERO, Duration.ofDays(7), Duration.ofDays(30), Duration.ofSeconds(5)),
            PhuXuan.clockAt(PledgeOfLan.SIGNED_AT));

    @Test
    void opensOneTaskPerSeatForAllWhoSigned() {
        follow(PledgeOfLan.signed());
        follow(PledgeOfLan.signedByTruong());

        assertThat(queues.raisedEvents())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event).isInstanceOf(TaskOpened.class))
                .extracting(event -> ((TaskOpened) event).assigneeId())
                .containsExactlyInAnyOrder(PhuXuan.OANH.personId(), PhuXuan.DIEP.personId());
    }

    @Test
    void closesTheTaskWithTheLastAcknowledgement() {
        follow(PledgeOfLan.signed());
        follow(PledgeOfLan.acknowledgedBy(Seat.HEAD));

        assertThat(queues.raisedEvents().stream().filter(TaskClosed.class::isInstance))
                .singleElement()
                .extracting(event -> ((TaskClosed) event).assigneeId())
                .isEqualTo(PhuXuan.OANH.personId());
    }

    @Test
    void takesABatchOfPledgesAsIfTheyCameOneByOne() {
        queueing.followAll(
                List.of(PledgeOfLan.signed(), PledgeOfLan.signedByTruong(), PledgeOfLan.acknowledgedBy(Seat.HEAD)));
        var atOnce = queues.raisedEvents();
        queues.clear();
        follow(PledgeOfLan.signed());
        follow(PledgeOfLan.signedByTruong());
        follow(PledgeOfLan.acknowledgedBy(Seat.HEAD));

        assertThat(atOnce).isEqualTo(queues.raisedEvents()).isNotEmpty();
    }

    @Test
    void handsWhatWaitsToTheNewHolderOfTheSeat() {
        follow(PledgeOfLan.signed());
        follow(PledgeOfLan.passedOn());

        assertThat(queues.raisedEvents())
                .filteredOn(TaskClosed.class::isInstance)
                .singleElement()
                .isEqualTo(new TaskClosed(
                        "nam-khong-2026.1.THCS-PHU-XUAN.HEAD.%s.1:acknowledge".formatted(PhuXuan.OANH.personId()),
                        PhuXuan.OANH.personId(),
                        PledgeOfLan.SIGNED_AT,
                        Outcome.CANCELLED));
        assertThat(queues.raisedEvents())
                .filteredOn(TaskOpened.class::isInstance)
                .extracting(event -> ((TaskOpened) event).assigneeId())
                .contains(PhuXuan.HIEU.personId());
    }

    @Test
    void asksForNothingThatIsOver() {
        follow(PledgeOfLan.signed());
        follow(PledgeOfLan.superseded());

        assertThat(queues.raisedEvents())
                .filteredOn(TaskClosed.class::isInstance)
                .hasSize(2)
                .allSatisfy(event -> assertThat(((TaskClosed) event).outcome()).isEqualTo(Outcome.CANCELLED));
    }

    @Test
    void opensNothingWhenNobodyHasToAcknowledge() {
        follow(PledgeOfLan.signedWithNobodyToAsk());

        assertThat(queues.raisedEvents()).isEmpty();
    }

    @Test
    void changesNothingWhenEventsRepeatOrComeLate() {
        follow(PledgeOfLan.signed());
        var acknowledged = PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION);
        follow(acknowledged);
        var eventsBefore = queues.raisedEvents();

        // whatever the event says, the pledge read for it is acknowledged by now
        List.of(acknowledged, acknowledged).forEach(this::follow);

        assertThat(queues.raisedEvents()).isEqualTo(eventsBefore).hasSize(4);
    }

    @Test
    void keepsTheContractOfTasks() {
        follow(PledgeOfLan.signed());
        follow(PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION));

        assertThat(queues.raisedEvents())
                .hasSize(4)
                .allSatisfy(event -> assertThat(ServiceContract.of("pledge")
                                .breaches(
                                        event instanceof TaskOpened ? "task.opened.v1" : "task.closed.v1",
                                        WireJson.mapper().writeValueAsString(event)))
                        .isEmpty());
    }

    private void follow(Pledge pledge) {
        queueing.followAll(List.of(pledge));
    }
}

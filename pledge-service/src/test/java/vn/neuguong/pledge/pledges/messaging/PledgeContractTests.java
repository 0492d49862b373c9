package vn.neuguong.pledge.pledges.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.neuguong.defaults.tasks.TaskEvent;
import vn.neuguong.defaults.tasks.TaskEvent.AnnouncementMade;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.pledge.pledges.EndReason;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeEvent;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.ServiceContract;

class PledgeContractTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("pledge");

    private final PledgeWireFormat format = new PledgeWireFormat();

    @ParameterizedTest
    @EnumSource
    void keepsTheContractWithEveryEventOfEveryLife(Life life) {
        var wire = pledgeEvents(life.pledge.get()).stream().map(format::toWire).toList();

        assertThat(wire).extracting(WireEvent::type).isEqualTo(life.types);
        wire.forEach(event -> assertKeeps(event.type(), event.data()));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheContractWithEveryTaskAndAnnouncement(Life life) {
        var events = life.pledge.get().raisedEvents().stream()
                .filter(TaskEvent.class::isInstance)
                .toList();

        assertThat(events).isNotEmpty().allSatisfy(event -> assertKeeps(typeOf(event), event));
    }

    @ParameterizedTest
    @CsvSource({
        "pledge.invited.v1,      INVITED,      SIGNED",
        "pledge.signed.v1,       signedAt,     signed",
        "pledge.acknowledged.v1, ACKNOWLEDGED, WAITING",
        "pledge.in-force.v1,     HEAD,         CHAIR",
        "task.opened.v1,         pledge.sign,  pledge.dance",
        "task.closed.v1,         DONE,         PERHAPS",
        "announcement.made.v1,   /internal/,   /api/"
    })
    void seesBrokenContract(String type, String right, String wrong) {
        assertThat(CONTRACT.breaches(type, CONTRACT.example(type).replace(right, wrong)))
                .isNotEmpty();
    }

    @Test
    void publishesNoNameOfAnybody() {
        var bodies = pledgeEvents(PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION)).stream()
                .map(format::toWire)
                .map(Object::toString);

        assertThat(bodies).noneMatch(body -> body.contains("Lan") || body.contains("Oanh"));
    }

    @Test
    void publishesNotWhySomebodyRefused() {
        assertThat(pledgeEvents(PledgeOfLan.refused()).stream()
                        .map(format::toWire)
                        .map(Object::toString))
                .isNotEmpty()
                .noneMatch(body -> body.contains("nghỉ hưu"));
    }

    private static void assertKeeps(String type, Object body) {
        assertThat(CONTRACT.breaches(type, WireJson.mapper().writeValueAsString(body)))
                .as(type)
                .isEmpty();
    }

    private static List<PledgeEvent> pledgeEvents(Pledge pledge) {
        return pledge.raisedEvents().stream()
                .filter(PledgeEvent.class::isInstance)
                .map(PledgeEvent.class::cast)
                .toList();
    }

    private static String typeOf(Object event) {
        return switch ((TaskEvent) event) {
            case TaskOpened _ -> "task.opened.v1";
            case TaskClosed _ -> "task.closed.v1";
            case AnnouncementMade _ -> "announcement.made.v1";
        };
    }

    enum Life {
        INVITED(PledgeOfLan::invited, "pledge.invited.v1"),
        SIGNED(PledgeOfLan::signed, "pledge.invited.v1", "pledge.signed.v1"),
        NOBODY_TO_ASK(
                PledgeOfLan::signedWithNobodyToAsk, "pledge.invited.v1", "pledge.signed.v1", "pledge.in-force.v1"),
        IN_FORCE(
                () -> PledgeOfLan.acknowledgedBy(Seat.UNION, Seat.HEAD),
                "pledge.invited.v1",
                "pledge.signed.v1",
                "pledge.acknowledged.v1",
                "pledge.acknowledged.v1",
                "pledge.in-force.v1"),
        REFUSED(PledgeOfLan::refused, "pledge.invited.v1", "pledge.refused.v1"),
        PASSED_ON(PledgeOfLan::passedOn, "pledge.invited.v1", "pledge.signed.v1", "pledge.seats-changed.v1"),
        SUPERSEDED(PledgeOfLan::superseded, "pledge.invited.v1", "pledge.signed.v1", "pledge.superseded.v1"),
        EXPIRED(
                () -> PledgeOfLan.ended(PledgeOfLan.invited(), EndReason.PROGRAMME_ENDED),
                "pledge.invited.v1",
                "pledge.expired.v1"),
        ENDED(
                () -> PledgeOfLan.ended(PledgeOfLan.signedWithNobodyToAsk(), EndReason.MOVED),
                "pledge.invited.v1",
                "pledge.signed.v1",
                "pledge.in-force.v1",
                "pledge.ended.v1"),
        COLLECTIVE(PledgeOfLan::ofTheSchool, "pledge.invited.v1");

        private final Supplier<Pledge> pledge;
        private final List<String> types;

        Life(Supplier<Pledge> pledge, String... types) {
            this.pledge = pledge;
            this.types = List.of(types);
        }
    }
}

package vn.neuguong.award.awards.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.Message;
import vn.neuguong.award.Contract;
import vn.neuguong.award.ReceivedEvents;
import vn.neuguong.award.awards.Award;
import vn.neuguong.award.awards.AwardEvent;
import vn.neuguong.award.awards.GrantedAwards;
import vn.neuguong.award.awards.Granting;
import vn.neuguong.award.evaluations.ClosedLists;
import vn.neuguong.award.evaluations.MonthlyLists;
import vn.neuguong.defaults.tasks.TaskEvent.AnnouncementMade;

class AwardContractTests {

    private final Award award = GrantedAwards.phuXuan();
    private final MonthlyLists lists = mock();
    private final Granting granting = mock();
    private final EvaluationEventsConsumer consumer = new EvaluationEventsConsumer(lists, granting);

    @Test
    void publishesGrantedAwardsAsPromised() {
        var published = raised(AwardEvent.class).stream()
                .map(new AwardWireFormat()::toWire)
                .toList();

        assertThat(published).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("award.granted.v1");
            Contract.assertKeeps("award.granted.v1", event.data());
        });
    }

    @Test
    void announcesAwardsAsPromised() {
        assertThat(raised(AnnouncementMade.class))
                .isNotEmpty()
                .allSatisfy(made -> Contract.assertKeeps("announcement.made.v1", made));
    }

    @ParameterizedTest
    @ValueSource(strings = {"award.granted.v1", "announcement.made.v1"})
    void showsExamplesThatKeepTheContract(String type) {
        Contract.assertKeepsJson(type, ReceivedEvents.exampleOf("award-service", type));
    }

    @Test
    void grantsForTheRecognisedListOfTheExample() {
        var list = ClosedLists.recognised();
        when(lists.findById("nam-khong-2026.THCS-PHU-XUAN.2026-11")).thenReturn(Optional.of(list));

        consumer.accept(closed(ReceivedEvents.exampleOf("award-service", "monthly-list.closed.v1")));

        verify(granting).grantFor(list);
    }

    @Test
    void grantsNothingForAListThatIsNotRecognised() {
        var example = ReceivedEvents.exampleOf("award-service", "monthly-list.closed.v1");

        consumer.accept(closed(example.replace("\"recognised\": true", "\"recognised\": false")));

        verify(granting, never()).grantFor(any());
    }

    private <T> List<T> raised(Class<T> type) {
        return award.raisedEvents().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Message<List<ConsumerRecord<byte[], byte[]>>> closed(String body) {
        return ReceivedEvents.batchOf(
                "monthly-list.closed.v1", "nam-khong-2026.THCS-PHU-XUAN.2026-11", 1, ClosedLists.CLOSED_AT, body);
    }
}

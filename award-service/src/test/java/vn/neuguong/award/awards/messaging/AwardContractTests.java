package vn.neuguong.award.awards.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.award.awards.Award;
import vn.neuguong.award.awards.AwardEvent;
import vn.neuguong.award.awards.GrantedAwards;
import vn.neuguong.award.awards.Granting;
import vn.neuguong.award.evaluations.ClosedLists;
import vn.neuguong.award.evaluations.MonthlyLists;
import vn.neuguong.defaults.tasks.TaskEvent.AnnouncementMade;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.testing.ReceivedEvent;
import vn.neuguong.testing.ServiceContract;

class AwardContractTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("award");

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
            assertThat(breachesOf(event.type(), event.data())).isEmpty();
        });
    }

    @Test
    void announcesAwardsAsPromised() {
        assertThat(raised(AnnouncementMade.class))
                .isNotEmpty()
                .allSatisfy(made ->
                        assertThat(breachesOf("announcement.made.v1", made)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"award.granted.v1", "announcement.made.v1"})
    void showsExamplesThatKeepTheContract(String type) {
        assertThat(CONTRACT.breaches(type, CONTRACT.example(type))).isEmpty();
    }

    @Test
    void grantsForTheRecognisedListOfTheExample() {
        var list = ClosedLists.recognised();
        when(lists.findById("nam-khong-2026.THCS-PHU-XUAN.2026-11")).thenReturn(Optional.of(list));

        consumer.accept(ReceivedEvent.example("award", "monthly-list.closed.v1").alone());

        verify(granting).grantFor(list);
    }

    @Test
    void grantsNothingForAListThatIsNotRecognised() {
        var unrecognised =
                CONTRACT.example("monthly-list.closed.v1").replace("\"recognised\": true", "\"recognised\": false");

        consumer.accept(ReceivedEvent.of("monthly-list.closed.v1", unrecognised).alone());

        verify(granting, never()).grantFor(any());
    }

    private <T> List<T> raised(Class<T> type) {
        return award.raisedEvents().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> breachesOf(String type, @Nullable Object body) {
        return CONTRACT.breaches(type, WireJson.mapper().writeValueAsString(body));
    }
}

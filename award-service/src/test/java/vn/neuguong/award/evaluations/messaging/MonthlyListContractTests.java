package vn.neuguong.award.evaluations.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.neuguong.award.Contract;
import vn.neuguong.award.ReceivedEvents;
import vn.neuguong.award.evaluations.ClosedLists;
import vn.neuguong.award.evaluations.MonthlyList;
import vn.neuguong.award.evaluations.MonthlyListEvent;
import vn.neuguong.messaging.outbox.WireEvent;

class MonthlyListContractTests {

    private static final String CLOSED = "monthly-list.closed.v1";

    static Stream<MonthlyList> everyKindOfList() {
        return Stream.of(ClosedLists.recognised(), ClosedLists.unfinished());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfList")
    void publishesClosedListsAsPromised(MonthlyList list) {
        var published = publishedBy(list);

        assertThat(published.type()).isEqualTo(CLOSED);
        Contract.assertKeeps(CLOSED, published.data());
    }

    @Test
    void showsAnExampleThatKeepsTheContract() {
        Contract.assertKeepsJson(CLOSED, ReceivedEvents.exampleOf("award-service", CLOSED));
    }

    @Test
    void wouldNoticeABodyThatBreaksTheContract() {
        var scoreWithoutMaximum =
                ReceivedEvents.exampleOf("award-service", CLOSED).replace("inspectionMaxScore", "max");

        assertThatThrownBy(() -> Contract.assertKeepsJson(CLOSED, scoreWithoutMaximum))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("inspectionMaxScore");
    }

    private static WireEvent publishedBy(MonthlyList list) {
        assertThat(list.raisedEvents()).hasSize(1);
        return new MonthlyListWireFormat()
                .toWire((MonthlyListEvent) list.raisedEvents().getFirst());
    }
}

package vn.neuguong.award.evaluations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.neuguong.award.evaluations.ClosedLists;
import vn.neuguong.award.evaluations.MonthlyList;
import vn.neuguong.award.evaluations.MonthlyListEvent;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.testing.ServiceContract;

class MonthlyListContractTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("award");
    private static final String CLOSED = "monthly-list.closed.v1";

    static Stream<MonthlyList> everyKindOfList() {
        return Stream.of(ClosedLists.recognised(), ClosedLists.unfinished());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfList")
    void publishesClosedListsAsPromised(MonthlyList list) {
        var published = publishedBy(list);

        assertThat(published.type()).isEqualTo(CLOSED);
        assertThat(CONTRACT.breaches(CLOSED, WireJson.mapper().writeValueAsString(published.data())))
                .isEmpty();
    }

    @Test
    void showsAnExampleThatKeepsTheContract() {
        assertThat(CONTRACT.breaches(CLOSED, CONTRACT.example(CLOSED))).isEmpty();
    }

    @Test
    void wouldNoticeABodyThatBreaksTheContract() {
        var scoreWithoutMaximum = CONTRACT.example(CLOSED).replace("inspectionMaxScore", "max");

        assertThat(CONTRACT.breaches(CLOSED, scoreWithoutMaximum))
                .anyMatch(breach -> breach.contains("inspectionMaxScore"));
    }

    private static WireEvent publishedBy(MonthlyList list) {
        assertThat(list.raisedEvents()).hasSize(1);
        return new MonthlyListWireFormat()
                .toWire((MonthlyListEvent) list.raisedEvents().getFirst());
    }
}

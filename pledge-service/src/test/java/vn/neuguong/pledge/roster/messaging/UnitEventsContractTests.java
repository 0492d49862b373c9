package vn.neuguong.pledge.roster.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.testing.ReceivedEvent;
import vn.neuguong.testing.ServiceContract;

class UnitEventsContractTests {

    private final List<String> told = new ArrayList<>();
    private final UnitEventsConsumer unitEvents = new UnitEventsConsumer(
            List.of(unitIds -> told.add("first: " + unitIds), unitIds -> told.add("second: " + unitIds)));

    @Test
    void tellsEveryFollowerOfEachPublishedExample() {
        var contract = ServiceContract.of("pledge");
        for (var example : contract.examplesOf("unit.changed.v1")) {
            var body = contract.example(example);
            var unitId = Document.parse(body).getString("unitId");
            told.clear();

            unitEvents.accept(
                    ReceivedEvent.of("unit.changed.v1", body).about(unitId).alone());

            assertThat(told).containsExactly("first: [%s]".formatted(unitId), "second: [%s]".formatted(unitId));
        }
    }

    @Test
    void rejectsChangeOfNoUnitForGood() {
        var nameless = ReceivedEvent.of("unit.changed.v1", "{}").alone();

        assertThatThrownBy(() -> unitEvents.accept(nameless))
                .hasRootCauseInstanceOf(PoisonEventException.class)
                .hasMessageContaining("unitId");
        assertThat(told).isEmpty();
    }

    @Test
    void leavesEventsOfOtherTypesAlone() {
        unitEvents.accept(ReceivedEvent.example("pledge", "person.changed.v1").alone());

        assertThat(told).isEmpty();
    }
}

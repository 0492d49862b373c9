package vn.neuguong.inspection.inspections.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.inspection.inspections.InspectionEvent;
import vn.neuguong.inspection.inspections.Schools;
import vn.neuguong.inspection.inspections.SelfInspection;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.testing.ServiceContract;

class InspectionEventsContractTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("inspection");

    private final InspectionWireFormat format = new InspectionWireFormat();

    @Test
    void publishesExactlyTheExamplesWhenSchoolCompletes() {
        assertThat(published(Schools.phuXuanCompleted()))
                .extracting(event -> WireJson.mapper().<JsonNode>valueToTree(event.data()))
                .containsExactly(
                        example("inspection.opened.v1"),
                        example("task.opened.v1"),
                        example("inspection.completed.v1"),
                        example("task.closed.v1"));
    }

    @Test
    void keepsTheContractWhenTheHolderChanges() {
        assertThat(published(Schools.phuXuanUnderNewHead()))
                .extracting(WireEvent::type)
                .containsExactly("inspection.opened.v1", "task.opened.v1", "task.closed.v1", "task.opened.v1");
        assertThat(published(Schools.phuXuanUnderNewHead()))
                .allSatisfy(event -> assertThat(CONTRACT.breaches(
                                event.type(), WireJson.mapper().writeValueAsString(event.data())))
                        .isEmpty());
    }

    @Test
    void publishesNoAnswersAndNoRemarks() {
        assertThat(published(Schools.phuXuanCompleted()))
                .map(event -> WireJson.mapper().writeValueAsString(event.data()))
                .noneMatch(body -> body.contains("remark") || body.contains(Schools.REMARK) || body.contains("PARTLY"));
    }

    private List<WireEvent> published(SelfInspection inspection) {
        return inspection.raisedEvents().stream().map(this::toWire).toList();
    }

    private WireEvent toWire(Object event) {
        return switch (event) {
            case InspectionEvent inspection -> format.toWire(inspection);
            case TaskOpened opened -> new WireEvent("task.opened.v1", opened);
            case TaskClosed closed -> new WireEvent("task.closed.v1", closed);
            default -> throw new AssertionError("an event without contract: " + event);
        };
    }

    private static JsonNode example(String type) {
        return WireJson.mapper().readTree(CONTRACT.example(type));
    }
}

package vn.neuguong.inspection.roster.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.data.mongodb.core.query.Update;
import vn.neuguong.inspection.Contract;
import vn.neuguong.inspection.ReceivedEvents;
import vn.neuguong.inspection.roster.OrgUnit;
import vn.neuguong.inspection.roster.OrgUnit.EstablishedSeat;
import vn.neuguong.inspection.roster.People;
import vn.neuguong.inspection.roster.Person;
import vn.neuguong.inspection.roster.UnitChangeListener;
import vn.neuguong.messaging.consumption.SequenceGuard;

class RosterEventsContractTests {

    private final SequenceGuard guard = mock();
    private final UnitChangeListener inspections = mock();
    private final People people = mock();
    private final ArgumentCaptor<Update> stored = ArgumentCaptor.captor();
    private final RosterUnitsConsumer rosterUnits = new RosterUnitsConsumer(guard, List.of(inspections));
    private final RosterPeopleConsumer rosterPeople = new RosterPeopleConsumer(guard, people);

    @Test
    void readsTheUnitsOfPledgeService() {
        var example = Contract.exampleOf("pledge-service", "unit.changed.v1");
        var body = Document.parse(example);
        var unitId = body.getString("unitId");

        rosterUnits.accept(ReceivedEvents.batchOf("unit.changed.v1", unitId, 7, example));

        verify(guard).applyIfNewer(eq(OrgUnit.class), eq(unitId), eq(7L), stored.capture());
        verify(inspections).unitChanged(unitId);
        assertThat(set())
                .containsEntry("name", body.getString("name"))
                .containsEntry("kind", body.getString("kind"))
                .containsEntry("parentId", body.getString("parentId"))
                .containsEntry("validFrom", LocalDate.parse(body.getString("validFrom")))
                .containsEntry("seats", seatsOf(body));
    }

    @Test
    void tellsTheInspectionsOfUnitThatIsStoredAlready() {
        when(guard.applyIfNewer(any(), any(), anyLong(), any())).thenReturn(false);
        var example = Contract.exampleOf("pledge-service", "unit.changed.v1");

        rosterUnits.accept(ReceivedEvents.batchOf("unit.changed.v1", "thcs-phu-xuan", 7, example));

        verify(inspections).unitChanged(Document.parse(example).getString("unitId"));
    }

    @Test
    void setsUnitWithoutSeatsAside() {
        var body = Document.parse(Contract.exampleOf("pledge-service", "unit.changed.v1"));
        body.remove("seats");

        assertThatThrownBy(() -> rosterUnits.accept(
                        ReceivedEvents.batchOf("unit.changed.v1", "thcs-phu-xuan", 7, body.toJson())))
                .hasMessageContaining("seats is missing");
        verify(inspections, never()).unitChanged(any());
    }

    @Test
    void readsTheNamesOfPledgeServicesPeopleAndNothingElseOfThem() {
        var example = Contract.exampleOf("pledge-service", "person.changed.v1");
        var body = Document.parse(example);

        rosterPeople.accept(ReceivedEvents.batchOf("person.changed.v1", body.getString("personId"), 3, example));

        verify(guard).applyIfNewer(eq(Person.class), eq(body.getString("personId")), eq(3L), stored.capture());
        assertThat(set()).containsOnly(Map.entry("name", body.getString("name")));
    }

    @Test
    void forgetsPersonTheRosterErases() {
        rosterPeople.accept(ReceivedEvents.batchOf("person.erased.v1", "7d0f6c2e", 4, null));

        verify(people).deleteById("7d0f6c2e");
    }

    private Document set() {
        return stored.getValue().getUpdateObject().get("$set", Document.class);
    }

    private static List<EstablishedSeat> seatsOf(Document unit) {
        return unit.getList("seats", Document.class).stream()
                .map(seat -> new EstablishedSeat(seat.getString("seat"), seat.getString("holderId")))
                .toList();
    }
}

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
import vn.neuguong.inspection.roster.OrgUnit;
import vn.neuguong.inspection.roster.OrgUnit.EstablishedSeat;
import vn.neuguong.inspection.roster.Person;
import vn.neuguong.inspection.roster.UnitChangeListener;
import vn.neuguong.messaging.consumption.SequenceGuard;
import vn.neuguong.testing.ReceivedEvent;
import vn.neuguong.testing.ServiceContract;

class RosterEventsContractTests {

    private final SequenceGuard guard = mock();
    private final UnitChangeListener inspections = mock();
    private final ArgumentCaptor<Update> stored = ArgumentCaptor.captor();
    private final RosterUnitsConsumer rosterUnits = new RosterUnitsConsumer(guard, List.of(inspections));
    private final RosterPeopleConsumer rosterPeople = new RosterPeopleConsumer(guard);

    @Test
    void readsTheUnitsOfPledgeService() {
        var example = ReceivedEvent.example("pledge", "unit.changed.v1");
        var body = Document.parse(example.body());
        var unitId = body.getString("unitId");

        rosterUnits.accept(example.about(unitId).numbered(7).alone());

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
        var example = ReceivedEvent.example("pledge", "unit.changed.v1");

        rosterUnits.accept(example.alone());

        verify(inspections).unitChanged(Document.parse(example.body()).getString("unitId"));
    }

    @Test
    void setsUnitWithoutSeatsAside() {
        var body = Document.parse(ServiceContract.of("pledge").example("unit.changed.v1"));
        body.remove("seats");
        var seatless = ReceivedEvent.of("unit.changed.v1", body.toJson()).alone();

        assertThatThrownBy(() -> rosterUnits.accept(seatless)).hasMessageContaining("seats is missing");
        verify(inspections, never()).unitChanged(any());
    }

    @Test
    void readsTheNamesAndLanguagesOfPledgeServicesPeopleAndNothingElseOfThem() {
        var example = ReceivedEvent.example("pledge", "person.changed.v1");
        var body = Document.parse(example.body());
        var personId = body.getString("personId");

        rosterPeople.accept(example.about(personId).numbered(3).alone());

        verify(guard).applyWithBatch(eq(Person.class), eq(personId), eq(3L), stored.capture());
        assertThat(set())
                .containsOnly(
                        Map.entry("name", body.getString("name")), Map.entry("language", body.getString("language")));
    }

    @Test
    void forgetsPersonTheRosterErases() {
        var tombstone = ReceivedEvent.of("person.erased.v1", null).about("7d0f6c2e");

        rosterPeople.accept(tombstone.alone());

        verify(guard).erase(Person.class, "7d0f6c2e");
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

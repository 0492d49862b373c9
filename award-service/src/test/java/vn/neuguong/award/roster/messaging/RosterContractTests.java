package vn.neuguong.award.roster.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.data.mongodb.core.query.Update;
import vn.neuguong.award.roster.Person;
import vn.neuguong.award.roster.Unit;
import vn.neuguong.messaging.consumption.SequenceGuard;
import vn.neuguong.testing.ReceivedEvent;

class RosterContractTests {

    private final SequenceGuard guard = mock();
    private final ArgumentCaptor<Update> update = ArgumentCaptor.captor();

    @Test
    void readsTheUnitsOfThePledgeService() {
        var example = ReceivedEvent.example("pledge", "unit.changed.v1").numbered(7);

        new RosterUnitsConsumer(guard).accept(example.alone());

        var body = Document.parse(example.body());
        verify(guard).applyWithBatch(eq(Unit.class), eq(body.getString("unitId")), eq(7L), update.capture());
        assertThat(set())
                .containsEntry("name", body.getString("name"))
                .containsEntry("kind", body.getString("kind"))
                .containsEntry("parentId", body.getString("parentId"))
                .containsKeys("validFrom", "validTo", "seats");
    }

    @Test
    void readsTheNamesOfThePledgeServicesPeopleAndNothingElseOfThem() {
        var example = ReceivedEvent.example("pledge", "person.changed.v1").numbered(3);

        new RosterPeopleConsumer(guard).accept(example.alone());

        var body = Document.parse(example.body());
        verify(guard).applyWithBatch(eq(Person.class), eq(body.getString("personId")), eq(3L), update.capture());
        assertThat(set()).containsOnly(Map.entry("name", body.getString("name")));
    }

    private Document set() {
        return update.getValue().getUpdateObject().get("$set", Document.class);
    }
}

package vn.neuguong.award.roster.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.data.mongodb.core.query.Update;
import vn.neuguong.award.ReceivedEvents;
import vn.neuguong.award.roster.People;
import vn.neuguong.award.roster.Person;
import vn.neuguong.award.roster.Unit;
import vn.neuguong.messaging.consumption.SequenceGuard;

class RosterContractTests {

    private final SequenceGuard guard = mock();
    private final ArgumentCaptor<Update> update = ArgumentCaptor.captor();

    @Test
    void readsTheUnitsOfThePledgeService() {
        var example = ReceivedEvents.exampleOf("pledge-service", "unit.changed.v1");

        new RosterUnitsConsumer(guard)
                .accept(ReceivedEvents.batchOf("unit.changed.v1", "key", 7, Instant.now(), example));

        var body = Document.parse(example);
        verify(guard).applyIfNewer(eq(Unit.class), eq(body.getString("unitId")), eq(7L), update.capture());
        assertThat(set())
                .containsEntry("name", body.getString("name"))
                .containsEntry("kind", body.getString("kind"))
                .containsEntry("parentId", body.getString("parentId"))
                .containsKeys("validFrom", "validTo", "seats");
    }

    @Test
    void readsTheNamesOfThePledgeServicesPeopleAndNothingElseOfThem() {
        var example = ReceivedEvents.exampleOf("pledge-service", "person.changed.v1");

        new RosterPeopleConsumer(guard, mock(People.class))
                .accept(ReceivedEvents.batchOf("person.changed.v1", "key", 3, Instant.now(), example));

        var body = Document.parse(example);
        verify(guard).applyIfNewer(eq(Person.class), eq(body.getString("personId")), eq(3L), update.capture());
        assertThat(set()).containsOnly(Map.entry("name", body.getString("name")));
    }

    private Document set() {
        return update.getValue().getUpdateObject().get("$set", Document.class);
    }
}

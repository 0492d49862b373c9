package vn.neuguong.notification.people.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.testing.ServiceContract;

class RosterPeopleContractTests {

    @Test
    void findsInTheRostersExampleWhatAMailNeeds() {
        var example = ServiceContract.of("pledge").example("person.changed.v1");
        var person = WireJson.mapper().readValue(example, PersonChangedV1.class);
        assertThat(person).hasNoNullFieldsOrProperties();
        assertThat(person.email()).contains("@");
        assertThat(person.language()).isIn("vi", "en");
    }
}

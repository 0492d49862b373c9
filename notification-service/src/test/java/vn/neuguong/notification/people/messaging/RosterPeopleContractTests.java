package vn.neuguong.notification.people.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.notification.Contract;

class RosterPeopleContractTests {

    @Test
    void findsInTheRostersExampleWhatAMailNeeds() {
        var person =
                WireJson.mapper().readValue(Contract.exampleOf("pledge", "person.changed.v1"), PersonChangedV1.class);
        assertThat(person).hasNoNullFieldsOrProperties();
        assertThat(person.email()).contains("@");
        assertThat(person.language()).isIn("vi", "en");
    }
}

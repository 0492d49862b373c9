package vn.neuguong.endtoend.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.neuguong.local.kafka.Topic;
import vn.neuguong.testing.contracts.Bindings;

/** Who may read, as the catalogue of topics says, is who reads, as the services are configured. */
class BindingsContractTests {

    static List<String> services() {
        return Services.names();
    }

    @ParameterizedTest
    @MethodSource("services")
    void readsExactlyTheTopicsTheCatalogueGrants(String service) {
        var granted = Services.topics().stream()
                .filter(topic -> topic.readers().contains(service + "-service"))
                .map(Topic::name)
                .toList();

        assertThat(Set.copyOf(Bindings.of(service).values())).containsExactlyInAnyOrderElementsOf(granted);
    }
}

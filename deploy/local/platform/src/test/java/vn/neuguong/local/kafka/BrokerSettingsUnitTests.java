package vn.neuguong.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokerSettingsUnitTests {

    @Test
    void listensOnceUnlessThereIsADetour() {
        var settings = BrokerSettings.of(9092, 9093, Path.of("data"), null);

        assertThat(settings).containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:9092");
    }

    @Test
    void sendsThoseWhoComeByTheDetourToThePortOfTheProxy() {
        var settings = BrokerSettings.of(9092, 9093, Path.of("data"), new Detour(9094, 9142));

        assertThat(settings)
                .containsEntry(
                        "listeners", "PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093,DETOUR://127.0.0.1:9094")
                .containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:9092,DETOUR://127.0.0.1:9142");
    }
}

package vn.neuguong.endtoend.chaos.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelayMetricUnitTests {

    @Test
    void readsWhetherAnInstanceIsTheRelay() {
        assertThat(RelayMetric.isActive(answerWith("1.0"))).isTrue();
        assertThat(RelayMetric.isActive(answerWith("0.0"))).isFalse();
        assertThat(RelayMetric.isActive("{}")).isFalse();
    }

    private static String answerWith(String value) {
        return """
            {"name": "messaging.relay.active", "measurements": [{"statistic": "VALUE", "value": %s}], "availableTags": []}
            """.formatted(value);
    }
}

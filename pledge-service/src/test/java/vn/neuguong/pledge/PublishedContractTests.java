package vn.neuguong.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import vn.neuguong.testing.ServiceContract;

class PublishedContractTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("pledge");

    @ParameterizedTest
    @MethodSource("examples")
    void showsExampleThatKeepsTheContract(String example) {
        var type = example.replaceFirst("\\+.*", "");
        assertThat(CONTRACT.breaches(type, CONTRACT.example(example))).isEmpty();
    }

    @Test
    void describesEveryTypeOnce() {
        assertThat(asyncApiMessages().values())
                .map(Map.class::cast)
                .map(message -> (String) message.get("name"))
                .containsExactlyInAnyOrderElementsOf(CONTRACT.types());
    }

    static List<String> examples() {
        return CONTRACT.examples();
    }

    private static Map<String, Object> asyncApiMessages() {
        Map<String, Map<String, Map<String, Object>>> document = new Yaml().load(CONTRACT.asyncApi());
        return document.get("components").get("messages");
    }
}

package vn.neuguong.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExampleBranchesUnitTests {

    private static final String SCHEMA = """
        {"required": ["state", "seats"],
         "properties": {"state": {"enum": ["WAITING", "DONE"]}, "doneAt": {"type": "string"},
           "seats": {"items": {"properties": {"holder": {"type": "string"}}}}}}
        """;
    private static final String WAITING = "{\"state\": \"WAITING\", \"seats\": [{\"holder\": \"Lan\"}, {}]}";
    private static final String DONE = "{\"state\": \"DONE\", \"doneAt\": \"2026-11-02\", \"seats\": []}";

    @Test
    void isContentWhenEveryBranchIsShown() {
        assertThat(unshown(WAITING, DONE)).isEmpty();
    }

    @Test
    void asksForEveryValueAndForOptionalFieldsBothWays() {
        assertThat(unshown(WAITING))
                .containsExactlyInAnyOrder("no example has \"DONE\" at /state", "no example has /doneAt");
        assertThat(unshown(DONE, WAITING.replace("\"seats\"", "\"doneAt\": \"\", \"seats\"")))
                .containsExactly("no example is without the optional /doneAt");
    }

    @Test
    void looksIntoTheElementsOfLists() {
        assertThat(unshown(WAITING.replace(", {}", ""), DONE))
                .containsExactly("no example is without the optional /seats[]/holder");
        assertThat(unshown(WAITING.replace("[{\"holder\": \"Lan\"}, {}]", "[]"), DONE))
                .containsExactly("no example has an element in /seats");
    }

    @Test
    void findsFieldsNobodyDescribed() {
        var body = JsonMapper.shared()
                .readTree("{\"state\": \"DONE\", \"doneBy\": \"Lan\", \"seats\": [{\"name\": \"Lan\"}]}");

        assertThat(UndescribedFields.in(body, JsonMapper.shared().readTree(SCHEMA)))
                .containsExactly("/doneBy", "/seats[]/name");
    }

    private static List<String> unshown(String... examples) {
        return ExampleBranches.unshown(
                JsonMapper.shared().readTree(SCHEMA),
                Stream.of(examples).map(JsonMapper.shared()::readTree).toList());
    }
}

package vn.neuguong.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NeededFieldsUnitTests {

    private static final String SCHEMA = """
        {"required": ["unitId", "kind", "seats"],
         "properties": {"unitId": {}, "parentId": {}, "kind": {"enum": ["CITY", "SCHOOL"]},
           "seats": {"items": {"required": ["seat"], "properties": {"seat": {}, "holderId": {}}}}}}
        """;

    record Unit(String unitId, @Nullable String parentId, Kind kind, List<Seat> seats) {}

    record Seat(String seat, @Nullable String holderId) {}

    enum Kind {
        CITY,
        SCHOOL
    }

    @Test
    void needsNothingBeyondTheSchema() {
        assertThat(missing(SCHEMA)).isEmpty();
        assertThat(unknown(SCHEMA)).isEmpty();
    }

    @Test
    void missesAFieldThatIsNoLongerRequired() {
        assertThat(missing(SCHEMA.replace("\"unitId\", \"kind\"", "\"kind\"")))
                .containsExactly("/unitId is needed and not required");
    }

    @Test
    void missesAFieldOfAnElementThatIsNoLongerRequired() {
        assertThat(missing(SCHEMA.replace("[\"seat\"]", "[]")))
                .containsExactly("/seats[]/seat is needed and not required");
    }

    @Test
    void missesAFieldThatIsGoneAndNoticesAnOptionalOneThatIs() {
        assertThat(missing(SCHEMA.replace("\"unitId\": {}, ", ""))).containsExactly("/unitId is not described");
        assertThat(unknown(SCHEMA.replace(", \"holderId\": {}", "")))
                .containsExactly("/seats[]/holderId is not described");
    }

    @Test
    void noticesAValueTheReaderDoesNotKnow() {
        assertThat(missing(SCHEMA.replace("\"SCHOOL\"]", "\"SCHOOL\", \"OFFICE\"]")))
                .containsExactly("/kind may be \"OFFICE\", which the reader does not know");
    }

    @Test
    void noticesAReaderThatInsistsOnKnownValuesWhereItMustNot() {
        assertThat(missing(SCHEMA.replace("\"SCHOOL\"]", "\"SCHOOL\"], \"x-readers-tolerate-new-values\": true")))
                .singleElement()
                .asString()
                .startsWith("/kind may get new values");
    }

    private static List<String> missing(String schema) {
        return NeededFields.of(Unit.class, JsonMapper.shared().readTree(schema)).missing();
    }

    private static List<String> unknown(String schema) {
        return NeededFields.of(Unit.class, JsonMapper.shared().readTree(schema)).unknown();
    }
}

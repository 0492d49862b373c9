package vn.neuguong.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One change per row of the table, to the schema of a pledge. */
class SchemaComparisonUnitTests {

    private static final String FILE = "pledge-service/contracts/schemas/pledge.signed.v1.schema.json";
    private static final String CATALOGUE = "pledge-service/contracts/asyncapi.yaml";
    private static final String PUBLISHED = """
        {"title": "Somebody signed", "type": "object", "required": ["pledgeId", "status"],
         "properties": {
           "pledgeId": {"type": "string", "minLength": 1},
           "status": {"enum": ["SIGNED", "IN_FORCE"]},
           "device": {"enum": ["MOBILE", "COMPUTER"], "x-readers-tolerate-new-values": true},
           "signedAt": {"type": "string", "format": "date-time"},
           "parameters": {"type": "object", "additionalProperties": {"type": "string"}},
           "seats": {"type": "array", "items": {"type": "object", "properties": {"seat": {"const": "HEAD"}}}}}}
        """;

    @ParameterizedTest
    @EnumSource
    void namesTheFileThePathAndTheRule(Row row) {
        var changes = SchemaComparison.of(
                Map.of(FILE, PUBLISHED), Map.of(FILE, PUBLISHED.replace(row.published, row.changed)));

        assertThat(changes)
                .singleElement()
                .returns(FILE, SchemaChange::file)
                .returns(row.path, SchemaChange::path)
                .returns(row.rule, SchemaChange::rule);
        assertThat(changes.getFirst().toString()).contains(FILE, row.path, row.rule.reason());
    }

    @Test
    void findsTypesThatCameAndWent() {
        var other = FILE.replace("signed", "refused");

        assertThat(SchemaComparison.of(Map.of(FILE, PUBLISHED), Map.of(other, PUBLISHED)))
                .extracting(SchemaChange::file, SchemaChange::rule)
                .containsExactlyInAnyOrder(tuple(FILE, SchemaRule.REMOVED_TYPE), tuple(other, SchemaRule.ADDED_TYPE));
    }

    @Test
    void findsATypeThatLeftItsTopic() {
        var published = AsyncApi.parse("""
            channels:
              pledges: {address: pledge.pledges, messages: {signed: {name: pledge.signed.v1}}}
            """);
        var moved = AsyncApi.parse("""
            channels:
              pledges: {address: pledge.pledges, messages: {invited: {name: pledge.invited.v1}}}
              signatures: {address: pledge.signatures, messages: {signed: {name: pledge.signed.v1}}}
            """);

        assertThat(SchemaComparison.ofTopics(Map.of(CATALOGUE, published), Map.of(CATALOGUE, moved)))
                .containsExactly(
                        new SchemaChange(CATALOGUE, "", SchemaRule.MOVED_TYPE, "pledge.signed.v1 on pledge.pledges"));
        assertThat(SchemaComparison.ofTopics(Map.of(CATALOGUE, published), Map.of(CATALOGUE, published)))
                .isEmpty();
    }

    @Test
    void findsNothingInWhatStayedTheSame() {
        var reordered = PUBLISHED.replace("[\"pledgeId\", \"status\"]", "[\"status\", \"pledgeId\"]");

        assertThat(SchemaComparison.of(Map.of(FILE, PUBLISHED), Map.of(FILE, reordered)))
                .isEmpty();
    }

    @Test
    void hasACaseForEveryRowOfTheTable() {
        var tried = EnumSet.of(SchemaRule.ADDED_TYPE, SchemaRule.REMOVED_TYPE, SchemaRule.MOVED_TYPE);
        tried.addAll(Arrays.stream(Row.values()).map(row -> row.rule).collect(Collectors.toSet()));

        assertThat(tried).containsExactlyInAnyOrder(SchemaRule.values());
    }

    @Test
    void allowsOptionalAdditionsAndWordsOnly() {
        assertThat(SchemaRule.values())
                .filteredOn(SchemaRule::isAllowed)
                .containsExactlyInAnyOrder(
                        SchemaRule.ADDED_TYPE,
                        SchemaRule.ADDED_OPTIONAL_FIELD,
                        SchemaRule.ADDED_TOLERATED_VALUE,
                        SchemaRule.CHANGED_WORDS);
    }

    enum Row {
        NEW_OPTIONAL_FIELD(
                SchemaRule.ADDED_OPTIONAL_FIELD,
                "/place",
                "\"status\": {",
                "\"place\": {\"type\": \"string\"}, \"status\": {"),
        NEW_REQUIRED_FIELD(
                SchemaRule.ADDED_REQUIRED_FIELD,
                "/place",
                "\"status\"],\n \"properties\": {",
                "\"status\", \"place\"], \"properties\": {\"place\": {\"type\": \"string\"},"),
        NEW_TEXT_IN_A_MAP_OF_TEXTS(
                SchemaRule.ADDED_OPTIONAL_FIELD,
                "/parameters/seat",
                "\"additionalProperties\"",
                "\"properties\": {\"seat\": {\"type\": \"string\"}}, \"additionalProperties\""),
        NEW_NUMBER_IN_A_MAP_OF_TEXTS(
                SchemaRule.ADDED_FIELD_OF_ANOTHER_FORM,
                "/parameters/round",
                "\"additionalProperties\"",
                "\"properties\": {\"round\": {\"type\": \"integer\"}}, \"additionalProperties\""),
        FIELD_GONE(
                SchemaRule.REMOVED_FIELD,
                "/signedAt",
                "\"signedAt\": {\"type\": \"string\", \"format\": \"date-time\"},",
                ""),
        NO_LONGER_REQUIRED(SchemaRule.BECAME_OPTIONAL, "/status", "[\"pledgeId\", \"status\"]", "[\"pledgeId\"]"),
        REQUIRED_NOW(
                SchemaRule.BECAME_REQUIRED,
                "/signedAt",
                "[\"pledgeId\", \"status\"]",
                "[\"pledgeId\", \"status\", \"signedAt\"]"),
        VALUE_READERS_TOLERATE(
                SchemaRule.ADDED_TOLERATED_VALUE, "/device", "\"COMPUTER\"]", "\"COMPUTER\", \"PAPER\"]"),
        VALUE_READERS_MAY_NOT_KNOW(SchemaRule.ADDED_VALUE, "/status", "\"IN_FORCE\"]", "\"IN_FORCE\", \"EXPIRED\"]"),
        VALUE_GONE(SchemaRule.REMOVED_VALUE, "/status", "\"SIGNED\", \"IN_FORCE\"", "\"SIGNED\""),
        CONSTANT_THAT_GOT_COMPANY(
                SchemaRule.ADDED_VALUE, "/seats[]/seat", "\"const\": \"HEAD\"", "\"enum\": [\"HEAD\", \"UNION\"]"),
        NO_VALUES_ANY_MORE(SchemaRule.CHANGED_CONSTRAINT, "/status", "{\"enum\": [\"SIGNED\", \"IN_FORCE\"]}", "{}"),
        TOLERANCE_WITHDRAWN(SchemaRule.CHANGED_TOLERANCE, "/device", ", \"x-readers-tolerate-new-values\": true", ""),
        NUMBER_INSTEAD_OF_TEXT(
                SchemaRule.CHANGED_TYPE,
                "/pledgeId",
                "\"pledgeId\": {\"type\": \"string\"",
                "\"pledgeId\": {\"type\": \"integer\""),
        SHORTER_TEXT_ALLOWED(SchemaRule.CHANGED_CONSTRAINT, "/pledgeId", "\"minLength\": 1", "\"minLength\": 0"),
        ANOTHER_FORMAT(SchemaRule.CHANGED_CONSTRAINT, "/signedAt", "date-time", "date"),
        NOTHING_FURTHER_ALLOWED(
                SchemaRule.CHANGED_CONSTRAINT,
                "/parameters",
                "\"additionalProperties\": {\"type\": \"string\"}",
                "\"additionalProperties\": false"),
        NEW_CONDITION(
                SchemaRule.CHANGED_CONSTRAINT, "", "\"title\": ", "\"if\": {\"required\": [\"device\"]}, \"title\": "),
        LIST_OF_ANYTHING(
                SchemaRule.CHANGED_CONSTRAINT,
                "/seats",
                ", \"items\": {\"type\": \"object\", \"properties\": {\"seat\": {\"const\": \"HEAD\"}}}",
                ""),
        OTHER_WORDS(SchemaRule.CHANGED_WORDS, "", "Somebody signed", "A person signed");

        private final SchemaRule rule;
        private final String path;
        private final String published;
        private final String changed;

        Row(SchemaRule rule, String path, String published, String changed) {
            this.rule = rule;
            this.path = path;
            this.published = published;
            this.changed = changed;
        }
    }
}

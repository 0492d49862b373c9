package vn.neuguong.endtoend.contracts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.local.kafka.Topic;
import vn.neuguong.testing.ServiceContract;
import vn.neuguong.testing.contracts.AsyncApi.Channel;
import vn.neuguong.testing.contracts.Bindings;
import vn.neuguong.testing.contracts.SchemaRule;

/** Writes {@code docs/events.md} from the contracts, the catalogue of topics and the services' bindings. */
final class EventsPage {

    static final String COMMAND = "./mvnw -pl deploy/end-to-end-tests -am test -Dtest=EventsPageContractTests "
            + "-Dsurefire.failIfNoSpecifiedTests=false -Dcontracts.write";

    private static final String INTRODUCTION = """
        # Events

        The services talk to each other, and to you, through Kafka. Each producer owns its contract: `asyncapi.yaml`
        (AsyncAPI 3), one JSON Schema (2020-12) per event type, and examples of every branch, in `<service>/contracts`.
        This page is written from them, from `deploy/topics.yml` and from the services' bindings; do not edit it:

            %s

        A consumer in another language: [examples/coverage-per-school](examples/coverage-per-school).
        """.formatted(COMMAND);

    private static final String READING = """
        ## Reading them

        - **At least once.** A record may come again, byte for byte with the same `ce_id`. Be idempotent: keep the highest
          `ce_sequence` per topic and `ce_subject`, and skip what is not newer.
        - **In order per key**, as each topic below says. Nothing is promised between keys or topics.
        - **State, not difference.** A body is the state after the change; of one subject the newest is enough (tasks and
          announcements apart: each of them counts).
        - **Ignore what you do not know**: fields, event types, and values where the schema says
          `x-readers-tolerate-new-values`.
        - **Ids, not names.** Personal data is on `pledge.roster-people` only; a record without a body there is a
          tombstone: erase the person.
        - What you cannot handle belongs in your own `<topic>.<group>.dlq`; the topic and its readers are entered in
          `deploy/topics.yml`.
        """;

    private final StringBuilder page = new StringBuilder();

    private EventsPage() {}

    static String write() {
        var events = new EventsPage();
        events.add(INTRODUCTION);
        events.add("");
        events.addOverview();
        events.add(READING);
        events.add("");
        events.addHeaders();
        Services.topics().forEach(events::addTopic);
        events.addRules();
        return events.page.toString();
    }

    private void addOverview() {
        add("""
            | topic | published by | read by | event types |
            |---|---|---|---|\
            """);
        for (var topic : Services.topics()) {
            add("| [%s](#%s) | %s | %s | %s |"
                    .formatted(
                            topic.name(),
                            topic.name().replace(".", ""),
                            topic.writer(),
                            topic.readers().isEmpty() ? "–" : String.join(", ", topic.readers()),
                            channelOf(topic).types().stream()
                                    .map("`%s`"::formatted)
                                    .collect(Collectors.joining(", "))));
        }
        add("");
    }

    private void addHeaders() {
        add("""
            ## The headers of every record

            | header | always | meaning |
            |---|---|---|\
            """);
        var headers = Services.asyncApi("pledge").headers();
        var required =
                headers.path("required").valueStream().map(JsonNode::asString).toList();
        headers.path("properties")
                .propertyStream()
                .forEach(header -> add("| `%s` | %s | %s |"
                        .formatted(
                                header.getKey(),
                                required.contains(header.getKey()) ? "yes" : "",
                                meaningOf(header.getValue()))));
        add("");
    }

    private static String meaningOf(JsonNode header) {
        var constant = header.path("const").asString("");
        return constant.startsWith("/")
                ? "The producer: `/<service>`."
                : header.path("description").asString(constant.isEmpty() ? "ISO-8601, UTC." : "`" + constant + "`");
    }

    private void addTopic(Topic topic) {
        var channel = channelOf(topic);
        add("## " + topic.name());
        add("");
        add(channel.about());
        add("");
        add("- Published by: " + topic.writer());
        add("- Read by: " + readersOf(topic));
        add("- Key: " + channel.key());
        add("- Order: " + channel.order());
        add("- Kept: " + kept(topic));
        add("");
        channel.types().forEach(type -> addType(topic, type));
    }

    private void addType(Topic topic, String type) {
        var contract = ServiceContract.of(topic.writer().replace("-service", ""));
        var folder = "../" + contract.location() + "/";
        var schema = JsonMapper.shared().readTree(contract.schema(type));
        var examples = new ArrayList<String>();
        for (var example : contract.examplesOf(type)) {
            var name = example.equals(type) ? "usual" : example.substring(type.length() + 1);
            examples.add("[%s](%sexamples/%s.json)".formatted(name, folder, example));
        }
        add("### %s: %s".formatted(topic.name(), type));
        add("");
        add("%s. [Schema](%sschemas/%s.schema.json); examples: %s."
                .formatted(schema.path("title").asString(), folder, type, String.join(", ", examples)));
        add("");
        add("```json");
        add(contract.example(type).strip());
        add("```");
        add("");
    }

    private void addRules() {
        add("""
            ## What may change in a published type

            Everything else is a new version of the type (`.v2`), published beside the old one while it has readers.
            `./mvnw verify` compares the schemas with those of the last release, or of any revision with
            `-Dcontracts.since=<revision>`.

            | change | allowed | because |
            |---|---|---|\
            """);
        Arrays.stream(SchemaRule.values())
                .map(rule ->
                        "| %s | %s | %s |".formatted(rule.change(), rule.isAllowed() ? "yes" : "no", rule.reason()))
                .forEach(this::add);
    }

    private static Channel channelOf(Topic topic) {
        return Services.asyncApi(topic.writer().replace("-service", "")).channels().stream()
                .filter(channel -> channel.topic().equals(topic.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(topic.writer() + " does not describe " + topic.name()));
    }

    /** With the function of each reader, from its bindings. */
    private static String readersOf(Topic topic) {
        List<String> readers = new ArrayList<>();
        for (var service : Services.names()) {
            Bindings.of(service).forEach((function, destination) -> {
                if (destination.equals(topic.name())) {
                    readers.add("%s-service (`%s`)".formatted(service, function));
                }
            });
        }
        return readers.isEmpty() ? "none of our services yet" : String.join(", ", readers);
    }

    private static String kept(Topic topic) {
        return switch (topic.keeping()) {
            case Topic.Keeping.Every(Duration retention) -> "every record for " + days(retention);
            case Topic.Keeping.Latest(Duration within) ->
                "the last record of each key for ever; older ones, and tombstones, are gone within " + days(within);
        };
    }

    private static String days(Duration time) {
        return time.toDays() == 1 ? "one day" : time.toDays() + " days";
    }

    private void add(String text) {
        page.append(text.stripTrailing()).append('\n');
    }
}

package vn.neuguong.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicCatalogueUnitTests {

    static final Path TOPICS = Path.of("../../topics.yml");

    @Test
    void givesEachReadingGroupADeadLetterTopicOfItsOwn() {
        assertThat(toCreate(TopicCatalogue.read(TOPICS)).keySet())
                .contains(
                        "pledge.roster-people",
                        "pledge.roster-people.inspection-service.dlq",
                        "pledge.roster-people.award-service.dlq",
                        "pledge.roster-people.notification-service.dlq",
                        "pledge.programmes.pledge-service.dlq",
                        "award.tasks.notification-service.dlq")
                .doesNotContain("pledge.roster-people.pledge-service.dlq");
    }

    @Test
    void keepsTheRosterAndTheClauseSetsCompactedAndEverythingElseForAWhile() {
        var compacted = TopicCatalogue.read(TOPICS).topics().stream()
                .filter(topic -> topic.keeping() instanceof Topic.Keeping.Latest)
                .map(Topic::name);

        assertThat(compacted)
                .containsExactlyInAnyOrder(
                        "pledge.roster-units", "pledge.roster-people", "pledge.roster-staff", "pledge.clause-sets");
    }

    @Test
    void givesADeadLetterTopicRoomForTheRecordAndItsReason() {
        var topics = toCreate(TopicCatalogue.read(TOPICS));

        assertThat(topics).allSatisfy((name, topic) -> {
            if (name.endsWith(".dlq")) {
                String source = name.replaceAll("\\.[a-z]+-service\\.dlq$", "");
                assertThat(size(topic)).isGreaterThan(size(topics.get(source)));
                assertThat(topic.numPartitions()).isEqualTo(topics.get(source).numPartitions());
            }
        });
    }

    @Test
    void letsATopicDepartFromTheDefaults() {
        var topic = only("{about: Lists, partitions: 12, retention: P3D, writer: award-service, readers: []}");

        assertThat(topic.partitions()).isEqualTo(12);
        assertThat(topic.keeping()).isEqualTo(new Topic.Keeping.Every(Duration.ofDays(3)));
        assertThat(topic.deadLetterRetention()).isEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {about: x, writer: award-service, readers: [], colour: red}                            | unknown key 'colour'
        {about: x, writer: award-service}                                                      | has no 'readers'
        {about: x, writer: pledge-service, readers: []}                                        | does not start with the word of its writer
        {about: x, writer: award-service, readers: [a, a]}                                     | list of different names
        {about: x, writer: award-service, readers: [], retention: ten days}                    | needs a duration such as P30D for 'retention'
        {about: x, writer: award-service, readers: [], compacted: P1D, retention: P1D}         | cannot have a retention as well
        {about: x, writer: award-service, readers: [], partitions: 0}                          | positive number of partitions
        {about: , writer: award-service, readers: []}                                          | has no value for 'about'
        """)
    void namesTheTopicAndTheFault(String entry, String fault) {
        assertThatThrownBy(() -> only(entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("award.lists")
                .hasMessageContaining(fault);
    }

    @Test
    void refusesATopicWrittenTwice() {
        String entry = "  award.lists: {about: x, writer: award-service, readers: []}\n";

        assertThatThrownBy(() -> read(entry + entry)).hasMessageContaining("award.lists");
    }

    private static Topic only(String entry) {
        List<Topic> topics = read("  award.lists: " + entry + "\n").topics();
        assertThat(topics).hasSize(1);
        return topics.getFirst();
    }

    private static TopicCatalogue read(String topics) {
        return TopicCatalogue.read(new StringReader(
                "defaults: {partitions: 4, retention: P400D, deadLetterRetention: P30D}\ntopics:\n" + topics));
    }

    private static Map<String, NewTopic> toCreate(TopicCatalogue catalogue) {
        return catalogue.toCreate().collect(Collectors.toMap(NewTopic::name, topic -> topic));
    }

    private static long size(NewTopic topic) {
        return Long.parseLong(topic.configs().get("max.message.bytes"));
    }
}

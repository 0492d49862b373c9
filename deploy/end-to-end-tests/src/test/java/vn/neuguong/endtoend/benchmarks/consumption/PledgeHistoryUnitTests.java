package vn.neuguong.endtoend.benchmarks.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.neuguong.messaging.CloudEventHeaders;
import vn.neuguong.messaging.WireJson;

class PledgeHistoryUnitTests {

    private static final List<String> STAGES =
            List.of("pledge.invited.v1", "pledge.signed.v1", "pledge.acknowledged.v1", "pledge.in-force.v1");

    private final List<ProducerRecord<String, byte[]>> history = new PledgeHistory(
                    Path.of("../.."), "pledge.pledges", STAGES)
            .of(8_000)
            .toList();

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Test
    void takesEveryPledgeThroughAllStagesInOrder() {
        var typesByPledge = history.stream()
                .collect(groupingBy(
                        ProducerRecord::key, mapping(record -> header(record, CloudEventHeaders.TYPE), toList())));

        assertThat(typesByPledge).hasSize(2_000);
        assertThat(typesByPledge.values()).allSatisfy(types -> assertThat(types).isEqualTo(STAGES));
    }

    @Test
    void givesEveryPledgeRisingSequences() {
        var sequencesByPledge = history.stream()
                .collect(groupingBy(
                        ProducerRecord::key,
                        mapping(record -> Long.parseLong(header(record, CloudEventHeaders.SEQUENCE)), toList())));

        assertThat(sequencesByPledge.values())
                .allSatisfy(sequences -> assertThat(sequences).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void saysInTheBodyWhatTheContractsExampleSaysButForTheIds() {
        var signed = history.stream()
                .filter(record -> header(record, CloudEventHeaders.TYPE).equals("pledge.signed.v1"))
                .findFirst()
                .orElseThrow();
        var body = WireJson.mapper().readTree(signed.value());

        assertThat(body.path("pledgeId").asString()).isEqualTo(signed.key());
        assertThat(signed.key()).endsWith(body.path("signerId").asString());
        assertThat(body.path("status").asString()).isEqualTo("SIGNED");
    }
}

package vn.neuguong.endtoend.benchmarks.consumption;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.neuguong.endtoend.benchmarks.records.ContractExample;
import vn.neuguong.endtoend.benchmarks.records.EventRecord;
import vn.neuguong.endtoend.benchmarks.records.Person;

/** Many people's pledges through given stages; a school's worth of people goes through all before the next begins. */
final class PledgeHistory {

    static final String PROGRAMME = "nam-khong-2026";
    private static final int AT_A_TIME = 1_000;
    private static final int STAFF = 200;

    private final Path repository;
    private final String topic;
    private final List<String> stages;

    PledgeHistory(Path repository, String topic, List<String> stages) {
        this.repository = repository;
        this.topic = topic;
        this.stages = stages;
    }

    static String pledgeId(int number) {
        return PROGRAMME + ".1." + Person.idOf(number);
    }

    static String unitId(int number) {
        return "TH-%04d".formatted(number / STAFF);
    }

    /** About so many events. */
    Stream<ProducerRecord<String, byte[]>> of(int events) {
        var examples = stages.stream()
                .map(stage -> ContractExample.read(repository, "pledge-service", stage))
                .toList();
        return IntStream.range(0, events / stages.size() / AT_A_TIME)
                .boxed()
                .flatMap(school -> IntStream.range(0, stages.size())
                        .boxed()
                        .flatMap(stage -> IntStream.range(school * AT_A_TIME, (school + 1) * AT_A_TIME)
                                .mapToObj(number -> event(number, stage, examples.get(stage)))));
    }

    private ProducerRecord<String, byte[]> event(int number, int stage, ContractExample example) {
        var id = pledgeId(number);
        var body = example.with(Map.of(
                "pledgeId", id, "programmeId", PROGRAMME, "signerId", Person.idOf(number), "unitId", unitId(number)));
        // Every other sequence is that of a task's event, on another topic.
        return EventRecord.of("pledge-service", topic, stages.get(stage), id, 2L * stage + 1, body);
    }
}

package vn.neuguong.endtoend.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.neuguong.testing.ServiceContract;

/** The examples of pledge-service, told of a few people: in their order, and then again as no reader likes it. */
final class StoryOfTwoSchools {

    static final String UNITS = "pledge.roster-units";
    static final String PLEDGES = "pledge.pledges";

    private static final ServiceContract CONTRACT = ServiceContract.of("pledge");
    private static final String PHU_XUAN = "THCS-PHU-XUAN";
    private static final String TAN_AP = "TH-TAN-AP";

    private final KafkaProducer<String, String> producer;

    private StoryOfTwoSchools(KafkaProducer<String, String> producer) {
        this.producer = producer;
    }

    static void publish(String brokers) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new StringSerializer(),
                new StringSerializer())) {
            new StoryOfTwoSchools(producer).tell();
        }
    }

    private void tell() {
        unit("unit.changed.v1+abolished-root", "CD-SONG-VAN", "Công đoàn Giáo dục thành phố Sông Vân", 1);
        unit("unit.changed.v1", PHU_XUAN, "Trường Trung học Phú Xuân", 1);
        unit("unit.changed.v1", PHU_XUAN, "Trường THCS Phú Xuân", 2);
        unit("unit.changed.v1", TAN_AP, "Trường Tiểu học Tân Ấp", 1);
        unit("unit.changed.v1", PHU_XUAN, "Trường Trung học Phú Xuân", 1);

        pledge("pledge.invited.v1", "lan", PHU_XUAN, 1);
        pledge("pledge.signed.v1", "lan", PHU_XUAN, 3);
        pledge("pledge.acknowledged.v1", "lan", PHU_XUAN, 5);
        pledge("pledge.in-force.v1", "lan", PHU_XUAN, 10);
        pledge("pledge.invited.v1", "truong", PHU_XUAN, 1);
        pledge("pledge.signed.v1", "truong", PHU_XUAN, 3);
        pledge("pledge.signed.v1", "truong", PHU_XUAN, 3);
        pledge("pledge.invited.v1", "oanh", PHU_XUAN, 1);
        pledge("pledge.invited.v1", "van", TAN_AP, 1);
        pledge("pledge.invited.v1", "lan", PHU_XUAN, 1);
        pledge("pledge.acknowledged.v1", "lan", PHU_XUAN, 5);
        send(PLEDGES, "pledge.forgotten.v1", "lan", 11, "{}");
        anotherProgramme();
    }

    private void unit(String example, String unitId, String name, long sequence) {
        var body = body(example).put("unitId", unitId).put("name", name).put("aFieldOfTomorrow", true);
        send(UNITS, "unit.changed.v1", unitId, sequence, body.toString());
    }

    private void pledge(String type, String person, String unitId, long sequence) {
        var id = "nam-khong-2026.1." + person;
        var body = body(type).put("pledgeId", id).put("signerId", person).put("unitId", unitId);
        send(PLEDGES, type, id, sequence, body.toString());
    }

    private void anotherProgramme() {
        var body = body("pledge.invited.v1")
                .put("pledgeId", "phong-trao-2026.1.lan")
                .put("programmeId", "phong-trao-2026");
        send(PLEDGES, "pledge.invited.v1", "phong-trao-2026.1.lan", 1, body.toString());
    }

    private static ObjectNode body(String example) {
        return (ObjectNode) JsonMapper.shared().readTree(CONTRACT.example(example));
    }

    private void send(String topic, String type, String subject, long sequence, String body) {
        var record = new ProducerRecord<>(topic, subject, body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        subject + "-" + sequence,
                        "ce_type",
                        type,
                        "ce_source",
                        "/pledge-service",
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-11-02T01:00:00Z",
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_correlationid",
                        "nam-khong-2026")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        producer.send(record);
    }
}

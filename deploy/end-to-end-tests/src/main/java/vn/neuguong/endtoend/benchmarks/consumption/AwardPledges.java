package vn.neuguong.endtoend.benchmarks.consumption;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase.Heading;
import vn.neuguong.messaging.CloudEventHeaders;

/** How far each pledge has come, as award-service keeps it. */
final class AwardPledges implements Projection {

    private static final List<String> STAGES =
            List.of("pledge.invited.v1", "pledge.signed.v1", "pledge.acknowledged.v1", "pledge.in-force.v1");

    private final String id;

    AwardPledges(String id) {
        this.id = id;
    }

    @Override
    public Heading heading() {
        return new Heading(
                id,
                "Consumption: 200,000 pledge events into award-service",
                "award-service reads pledge.pledges from the beginning: 50,000 pledges with four events each",
                "a loop polls 500 records, upserts each pledge in one bulk write and commits");
    }

    @Override
    public String service() {
        return "award";
    }

    @Override
    public String topic() {
        return "pledge.pledges";
    }

    @Override
    public Stream<ProducerRecord<String, byte[]>> history(Path repository, int events) {
        return new PledgeHistory(repository, topic(), STAGES).of(events);
    }

    @Override
    public Map<String, Long> outcome(int events) {
        return Map.of("pledges", (long) events / STAGES.size());
    }

    private record PledgeChanged(
            String pledgeId,
            String programmeId,
            int programmeVersion,
            String unitId,
            String signerId,
            String status,
            @Nullable Instant signedAt,
            @Nullable Instant inForceAt) {}

    @Override
    public void write(MongoDatabase database, List<ConsumerRecord<String, byte[]>> batch) {
        var writes = new BulkWrites();
        for (var record : batch) {
            var pledge = BulkWrites.body(record, PledgeChanged.class);
            var state = new Document("programmeId", pledge.programmeId())
                    .append("programmeVersion", pledge.programmeVersion())
                    .append("unitId", pledge.unitId())
                    .append("signerId", pledge.signerId())
                    .append("status", pledge.status())
                    .append("signedAt", date(pledge.signedAt()))
                    .append("inForceAt", date(pledge.inForceAt()))
                    .append("sequence", Long.parseLong(BulkWrites.header(record, CloudEventHeaders.SEQUENCE)));
            var invitedAt = Instant.parse(BulkWrites.header(record, CloudEventHeaders.TIME));
            writes.upsert(
                    pledge.pledgeId(),
                    new Document("$set", state)
                            .append("$setOnInsert", new Document("invitedAt", Date.from(invitedAt))));
        }
        writes.into(database.getCollection("pledges"));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}

package vn.neuguong.endtoend.benchmarks.consumption;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase.Heading;
import vn.neuguong.endtoend.benchmarks.records.Person;

/**
 * The queues of pledges that wait for a seat, which pledge-service keeps from its own signatures. No projection: each
 * queue is an aggregate, loaded and saved for every event, so a tenth of the others' events says enough.
 */
final class PledgeQueues implements Projection {

    private static final List<String> SEATS = List.of("HEAD", "UNION");
    private static final int STAFF = 200;
    private static final int STORED_AT_ONCE = 1_000;

    private final String id;

    PledgeQueues(String id) {
        this.id = id;
    }

    @Override
    public Heading heading() {
        return new Heading(
                id,
                "Consumption: 20,000 signatures into pledge-service's queues",
                "pledge-service reads pledge.pledges from the beginning: each signature is looked up and joins the"
                        + " queue of two seats, one document per seat and school, 200 waiting in each",
                "a loop polls 500 records, looks the pledges up at once, adds each to its two queues in one bulk write"
                        + " and commits");
    }

    @Override
    public String service() {
        return "pledge";
    }

    @Override
    public String topic() {
        return "pledge.pledges";
    }

    @Override
    public int events() {
        return 20_000;
    }

    @Override
    public Stream<ProducerRecord<String, byte[]>> history(Path repository, int events) {
        return new PledgeHistory(repository, topic(), List.of("pledge.signed.v1")).of(events);
    }

    @Override
    public void prepare(MongoDatabase database, int events) {
        var pledges = database.getCollection("pledges");
        for (var from = 0; from < events; from += STORED_AT_ONCE) {
            var signed = new ArrayList<Document>();
            for (var number = from; number < from + STORED_AT_ONCE; number++) {
                signed.add(signedPledge(number));
            }
            pledges.insertMany(signed);
        }
    }

    private static Document signedPledge(int number) {
        var unit = PledgeHistory.unitId(number);
        var terms = new Document("programmeId", PledgeHistory.PROGRAMME)
                .append("programmeVersion", 1)
                .append("programmeName", new Document("vi", "Nói không với tiêu cực").append("en", "Say no"))
                .append("clauseSets", List.of())
                .append("textSha256", "2c9d7e41f0a83b65d218c7fe94b06a3d5e1f7082c4ab9639d50e8f17a26cb34e")
                .append("dueAt", new Date());
        var acknowledgements = SEATS.stream()
                .map(seat -> new Document("seat", seat)
                        .append("unitId", unit)
                        .append("state", "WAITING")
                        .append("holderId", holder(unit, seat))
                        .append("asDelegate", false)
                        .append("askedBefore", List.of()))
                .toList();
        return new Document("_id", PledgeHistory.pledgeId(number))
                .append("version", 1L)
                .append("kind", "PERSON")
                .append("number", 1)
                .append("eventSequence", 3L)
                .append("terms", terms)
                .append(
                        "signer",
                        new Document("personId", Person.idOf(number))
                                .append("unitId", unit)
                                .append("unitName", "Trường Tiểu học " + unit)
                                .append("staffKind", "PUBLIC_EMPLOYEE"))
                .append("invitedAt", new Date())
                .append("dueAt", new Date())
                .append("status", "SIGNED")
                .append("askings", 1)
                .append("asked", false)
                .append("signedAt", new Date())
                .append("acknowledgements", acknowledgements)
                .append("evidence", List.of());
    }

    private static String holder(String unit, String seat) {
        return unit + "-" + seat;
    }

    @Override
    public Map<String, Long> outcome(int events) {
        return Map.of("acknowledgementQueues", (long) events / STAFF * SEATS.size());
    }

    private record PledgeSigned(String pledgeId) {}

    @Override
    public void write(MongoDatabase database, List<ConsumerRecord<String, byte[]>> batch) {
        var ids = batch.stream()
                .map(record -> BulkWrites.body(record, PledgeSigned.class).pledgeId())
                .toList();
        var writes = new BulkWrites();
        for (var pledge : database.getCollection("pledges").find(new Document("_id", new Document("$in", ids)))) {
            for (var acknowledgement : pledge.getList("acknowledgements", Document.class)) {
                writes.upsert(
                        acknowledgement.getString("holderId"),
                        new Document("$addToSet", new Document("waiting", pledge.getString("_id"))));
            }
        }
        writes.into(database.getCollection("acknowledgementQueues"));
    }
}

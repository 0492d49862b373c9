package vn.neuguong.endtoend.benchmarks.consumption;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase.Heading;
import vn.neuguong.endtoend.benchmarks.records.ContractExample;
import vn.neuguong.endtoend.benchmarks.records.EventRecord;
import vn.neuguong.endtoend.benchmarks.records.Person;
import vn.neuguong.messaging.CloudEventHeaders;

/** The roster's people as a service keeps them: of each the newest state. */
final class RosterPeople implements Projection {

    private static final String TYPE = "person.changed.v1";

    /** How much of a person a service keeps. */
    enum Kept {
        NAME,
        NAME_AND_ADDRESS
    }

    private final String id;
    private final String service;
    private final Kept kept;
    private final Map<String, String> settings;

    RosterPeople(String id, String service, Kept kept, Map<String, String> settings) {
        this.id = id;
        this.service = service;
        this.kept = kept;
        this.settings = settings;
    }

    @Override
    public Heading heading() {
        return new Heading(
                id,
                "Consumption: 200,000 people into %s-service".formatted(service),
                "%s-service reads pledge.roster-people from the beginning into its people".formatted(service),
                "a loop polls 500 records, upserts each person in one bulk write and commits");
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public String topic() {
        return "pledge.roster-people";
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public Stream<ProducerRecord<String, byte[]>> history(Path repository, int events) {
        var example = ContractExample.read(repository, "pledge-service", TYPE);
        return IntStream.range(0, events)
                .mapToObj(Person::number)
                .map(person -> EventRecord.of(
                        "pledge-service",
                        topic(),
                        TYPE,
                        person.id(),
                        1,
                        example.with(Map.of("personId", person.id(), "name", person.name(), "email", person.email()))));
    }

    @Override
    public Map<String, Long> outcome(int events) {
        return Map.of("people", (long) events);
    }

    private record PersonChanged(String personId, String name, String email, String language) {}

    @Override
    public void write(MongoDatabase database, List<ConsumerRecord<String, byte[]>> batch) {
        var writes = new BulkWrites();
        for (var record : batch) {
            var person = BulkWrites.body(record, PersonChanged.class);
            var fields = new Document("name", person.name());
            if (kept == Kept.NAME_AND_ADDRESS) {
                fields.append("email", person.email())
                        .append("language", person.language())
                        .append("erased", false);
            }
            fields.append("sequence", Long.parseLong(BulkWrites.header(record, CloudEventHeaders.SEQUENCE)));
            writes.upsert(person.personId(), new Document("$set", fields));
        }
        writes.into(database.getCollection("people"));
    }
}

package vn.neuguong.endtoend.benchmarks.relay;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.types.Binary;
import vn.neuguong.endtoend.benchmarks.Workbench;

/** The bare pipeline: one change per document in bulk writes, one record per event from a batched producer. */
final class BareWriter implements AutoCloseable {

    /** As many documents as the relay takes at once. */
    private static final int BATCH = 500;

    private final MongoClient client;
    private final MongoCollection<Document> entries;
    private final KafkaProducer<String, byte[]> producer;

    /** With the settings the relay has, except that the producer may wait a moment for a batch to fill. */
    BareWriter(Workbench bench, int lingerMillis) {
        client = MongoClients.create(bench.servers().databaseUri("bare"));
        entries = client.getDatabase("bare").getCollection("entries");
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bench.servers().brokers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        lingerMillis,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        65_536),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** How long it takes to clear every document's outbox, unread, and to have every record acknowledged. */
    Publication publish(Backlog backlog) throws InterruptedException {
        entries.drop();
        for (var field : List.of("outbox.dueAt", "outbox.since", "outbox.deadSince")) {
            entries.createIndex(new Document(field, 1), new IndexOptions().sparse(true));
        }
        store(backlog);
        var began = System.nanoTime();
        var sent = new ArrayList<Future<RecordMetadata>>(backlog.events());
        for (var from = 0; from < backlog.documents(); from += BATCH) {
            var writes = new ArrayList<WriteModel<Document>>();
            for (var number = from; number < Math.min(from + BATCH, backlog.documents()); number++) {
                var id = "entry-" + number;
                for (var event = 1; event <= backlog.eventsEach(); event++) {
                    sent.add(producer.send(EntryRecord.of(id, event)));
                }
                writes.add(new UpdateOneModel<>(
                        new Document("_id", id).append("version", 0L),
                        new Document("$unset", new Document("outbox", 1)).append("$inc", new Document("version", 1L))));
            }
            entries.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
        producer.flush();
        for (var acknowledgement : sent) {
            try {
                acknowledgement.get();
            } catch (ExecutionException refused) {
                throw new IllegalStateException("a record was refused", refused);
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Publication(seconds, seconds / backlog.events());
    }

    private void store(Backlog backlog) {
        for (var from = 0; from < backlog.documents(); from += BATCH) {
            var documents = new ArrayList<Document>();
            for (var number = from; number < Math.min(from + BATCH, backlog.documents()); number++) {
                documents.add(withOutbox(entry("entry-" + number), backlog.eventsEach()));
            }
            entries.insertMany(documents);
        }
    }

    /** As the relay finds it, for the write that clears it costs by what it clears. */
    private static Document withOutbox(Document entry, int events) {
        var now = new Date();
        var id = entry.getString("_id");
        var stored = IntStream.rangeClosed(1, events)
                .mapToObj(event -> {
                    var record = EntryRecord.of(id, event);
                    return new Document("eventId", UUID.randomUUID().toString())
                            .append("topic", record.topic())
                            .append("key", id)
                            .append("type", EntryWireFormat.TYPE)
                            .append("sequence", (long) event)
                            .append("occurredAt", now)
                            .append("correlationId", id)
                            .append("data", new Binary(record.value()));
                })
                .toList();
        return entry.append(
                "outbox",
                new Document("since", now)
                        .append("dueAt", now)
                        .append("attempts", 0)
                        .append("events", stored));
    }

    private static Document entry(String id) {
        return new Document("_id", id).append("number", 0).append("version", 0L);
    }

    /** One command: the document, and when it is stored, its record. */
    void write(String id, Runnable stored, Callback acknowledged) {
        entries.insertOne(entry(id));
        stored.run();
        var _ = producer.send(EntryRecord.of(id, 1), acknowledged);
    }

    @Override
    public void close() {
        producer.close();
        client.close();
    }
}

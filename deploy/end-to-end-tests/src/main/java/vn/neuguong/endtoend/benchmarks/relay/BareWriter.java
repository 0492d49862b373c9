package vn.neuguong.endtoend.benchmarks.relay;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
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

    /** How long it takes to change every document once and to have every record acknowledged. */
    Publication publish(Backlog backlog) throws InterruptedException {
        entries.drop();
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
                        new Document("_id", id),
                        new Document("$set", new Document("number", backlog.eventsEach()))
                                .append("$inc", new Document("version", 1L))));
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
                documents.add(entry("entry-" + number));
            }
            entries.insertMany(documents);
        }
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

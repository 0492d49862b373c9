package vn.neuguong.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same random life led by a collection with indexes and by one that is always scanned from end to end. */
@Execution(ExecutionMode.CONCURRENT) // each life has a server of its own
class QueryEquivalenceIntegrationTests {

    @TempDir
    Path folder;

    private MongoCollection<Document> indexed;
    private MongoCollection<Document> scanned;

    @ParameterizedTest
    @MethodSource("vn.neuguong.local.mongo.RandomTasks#seeds")
    void indexesChangeNoResult(long seed) {
        try (LocalMongo mongo = LocalMongo.inMemory();
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            open(client.getDatabase("life"));
            live(new RandomTasks(seed));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1_001, 1_002, 1_003})
    void indexesChangeNoResultAfterARestartEither(long seed) {
        RandomTasks random = new RandomTasks(seed);
        try (LocalMongo mongo = LocalMongo.onDisk(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            open(client.getDatabase("life"));
            live(random);
        }
        try (LocalMongo mongo = LocalMongo.onDisk(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            open(client.getDatabase("life"));
            assertThat(all(indexed)).hasSizeGreaterThan(20).isEqualTo(all(scanned));
            IntStream.range(0, 50).forEach(_ -> compare(random));
        }
    }

    private void live(RandomTasks random) {
        boolean indexedFromTheStart = random.number(2) == 0;
        if (indexedFromTheStart) {
            createIndexes();
        }
        insert(IntStream.range(0, 150).mapToObj(random::document).toList());
        if (!indexedFromTheStart) {
            createIndexes();
        }
        for (int step = 0; step < 60; step++) {
            change(random, 150 + step);
            compare(random);
        }
    }

    private void open(MongoDatabase database) {
        indexed = database.getCollection("indexed");
        scanned = database.getCollection("scanned");
    }

    private void createIndexes() {
        indexed.createIndex(new Document("status", 1).append("dueAt", 1));
        indexed.createIndex(new Document("dueAt", -1));
        indexed.createIndex(new Document("tags", 1).append("status", -1));
        indexed.createIndex(new Document("unit.code", 1), new IndexOptions().sparse(true));
        indexed.createIndex(new Document("events.id", 1), new IndexOptions().sparse(true));
        indexed.createIndex(new Document("points", 1).append("dueAt", -1), new IndexOptions().sparse(true));
    }

    private void insert(List<Document> documents) {
        indexed.insertMany(documents);
        scanned.insertMany(documents);
    }

    private void change(RandomTasks random, int newId) {
        Document filter = random.filter();
        switch (random.number(6)) {
            case 0 -> insert(List.of(random.document(newId)));
            case 1 -> {
                Document one = new Document("_id", random.number(150));
                assertThat(indexed.deleteMany(one)).isEqualTo(scanned.deleteMany(byScan(one)));
            }
            case 2 -> {
                Document replacement = random.document(1);
                replacement.remove("_id");
                Document one = new Document("_id", random.number(150));
                assertThat(indexed.replaceOne(one, replacement))
                        .isEqualTo(scanned.replaceOne(byScan(one), replacement));
            }
            default -> {
                Document change = random.change();
                assertThat(indexed.updateMany(filter, change))
                        .as("%s of %s", change, filter)
                        .isEqualTo(scanned.updateMany(byScan(filter), change));
            }
        }
        assertThat(all(indexed)).isEqualTo(all(scanned));
    }

    private void compare(RandomTasks random) {
        Document filter = random.filter();
        assertThat(indexed.find(filter))
                .as("filter %s", filter)
                .containsExactlyInAnyOrderElementsOf(scanned.find(byScan(filter)));
        assertThat(indexed.countDocuments(filter)).isEqualTo(scanned.countDocuments(byScan(filter)));
        Document order = random.order();
        order.remove("_id");
        order.append("_id", 1);
        int limit = random.limit();
        int skip = random.number(3);
        assertThat(list(indexed.find(filter).sort(order).skip(skip).limit(limit)))
                .as("filter %s order %s skip %d limit %d", filter, order, skip, limit)
                .isEqualTo(
                        list(scanned.find(byScan(filter)).sort(order).skip(skip).limit(limit)));
        assertThat(list(indexed.find(filter).skip(skip).limit(limit)))
                .as("filter %s skip %d limit %d", filter, skip, limit)
                .hasSameSizeAs(list(scanned.find(byScan(filter)).skip(skip).limit(limit)));
    }

    /** No index serves an {@code $or}. */
    private static Document byScan(Document filter) {
        return new Document("$or", List.of(filter));
    }

    private static List<Document> all(MongoCollection<Document> collection) {
        return list(collection.find().sort(new Document("_id", 1)));
    }

    private static List<Document> list(FindIterable<Document> documents) {
        return documents.into(new ArrayList<>());
    }
}

package vn.neuguong.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileIntegrationTests {

    private static final int PEOPLE = 300;
    private static final int UPDATES = 3_000;
    private static final int TEXT_BYTES = 2_000;

    @TempDir
    Path folder;

    @Test
    void doesNotGrowWithTheNumberOfUpdatesAndShrinksWhenClosed() {
        long written;
        long open;
        try (LocalMongo mongo = LocalMongo.onDisk(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> people = client.getDatabase("pledge").getCollection("people");
            people.insertMany(IntStream.range(0, PEOPLE)
                    .mapToObj(i -> new Document("_id", i).append("text", "x".repeat(TEXT_BYTES)))
                    .toList());
            Random random = new Random(7);
            for (int i = 0; i < UPDATES; i++) {
                people.updateOne(eq("_id", random.nextInt(PEOPLE)), set("number", i));
            }
            written = (long) UPDATES * TEXT_BYTES;
            open = size();
        }
        long live = (long) PEOPLE * TEXT_BYTES;
        assertThat(size()).isLessThan(open).isLessThan(2 * live).isLessThan(written / 2);
    }

    @Test
    void sparseIndexThatIsEmptyIsNotBuiltAgain() {
        try (LocalMongo mongo = LocalMongo.onDisk(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> people = client.getDatabase("pledge").getCollection("people");
            people.createIndex(ascending("outbox.dueAt"), new IndexOptions().sparse(true));
            people.insertOne(new Document("_id", "Đặng Thu Hà"));
        }
        try (LocalMongo mongo = LocalMongo.onDisk(folder)) {
            assertThat(mongo.collection("pledge", "people").getIndexes())
                    .hasSize(2)
                    .noneMatch(index -> index.isEmpty())
                    .anyMatch(index -> index.getCount() == 0);
        }
    }

    private long size() {
        return folder.resolve("mongo.store").toFile().length();
    }
}

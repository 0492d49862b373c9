package vn.neuguong.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process in the middle of its writers, several times over on the same data. */
class CrashIntegrationTests {

    private static final int ROUNDS = 4;
    private static final int WRITERS = 6;
    private static final int WRITES_BEFORE_THE_KILL = 300;

    @TempDir
    Path data;

    private final int port = ChildProcess.freePort();
    private final Set<String> acknowledgedIds = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> acknowledgedCounts = new ConcurrentHashMap<>();

    @Test
    void everyAcknowledgedWriteSurvivesKillMinusNine() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (ChildProcess server = ChildProcess.start(data, port)) {
                assertThat(server.firstLine()).isEqualTo("ready");
                try (MongoClient client = MongoClients.create(server.connectionString())) {
                    MongoCollection<Document> pledges =
                            client.getDatabase("pledge").getCollection("pledges");
                    pledges.createIndex(ascending("unit", "number"));
                    assertNothingLost(pledges);
                    writeUntilKilled(server, pledges, round);
                }
            }
        }
        try (LocalMongo mongo = LocalMongo.onDisk(data);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            assertNothingLost(client.getDatabase("pledge").getCollection("pledges"));
        }
        assertThat(acknowledgedIds).hasSizeGreaterThanOrEqualTo(ROUNDS * WRITES_BEFORE_THE_KILL / 2);
    }

    private void writeUntilKilled(ChildProcess server, MongoCollection<Document> pledges, int round) throws Exception {
        CountDownLatch enough = new CountDownLatch(WRITES_BEFORE_THE_KILL);
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "writer-" + writer;
            writers.add(Thread.ofPlatform().start(() -> write(pledges, name, round, enough)));
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        server.kill();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void write(MongoCollection<Document> pledges, String writer, int round, CountDownLatch enough) {
        try {
            for (int number = 0; ; number++) {
                String id = writer + "/" + round + "/" + number;
                pledges.insertOne(new Document("_id", id).append("unit", writer).append("number", number));
                acknowledgedIds.add(id);
                enough.countDown();
                pledges.updateOne(
                        eq("_id", writer),
                        combine(inc("count", 1), set("unit", "unit-" + number), push("numbers", number)),
                        new UpdateOptions().upsert(true));
                acknowledgedCounts.merge(writer, 1, Integer::sum);
                enough.countDown();
            }
        } catch (MongoException _) {
            // the kill: the write under way is not acknowledged and may or may not be there
        }
    }

    private void assertNothingLost(MongoCollection<Document> pledges) {
        Set<Object> found = ConcurrentHashMap.newKeySet();
        for (Document pledge : pledges.find(new Document("$or", List.of(new Document())))) {
            found.add(pledge.get("_id"));
            assertThat(pledges.find(new Document("unit", pledge.get("unit")).append("number", pledge.get("number"))))
                    .as("the index knows %s", pledge.get("_id"))
                    .anyMatch(pledge::equals);
        }
        assertThat(found).containsAll(acknowledgedIds);
        assertThat(pledges.countDocuments()).isEqualTo(found.size());
        acknowledgedCounts.forEach((writer, count) -> {
            Document counter = pledges.find(eq("_id", writer)).first();
            assertThat(counter.getInteger("count")).isGreaterThanOrEqualTo(count);
            assertThat(counter.getList("numbers", Integer.class)).hasSize(counter.getInteger("count"));
            acknowledgedCounts.put(writer, counter.getInteger("count"));
        });
    }
}

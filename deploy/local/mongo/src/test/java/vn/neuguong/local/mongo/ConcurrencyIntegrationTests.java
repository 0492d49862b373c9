package vn.neuguong.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyIntegrationTests {

    private static final int THREADS = 8;

    private final Connected server = new Connected();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void eightClaimersTakeEachTaskExactlyOnce() throws Exception {
        MongoCollection<Document> tasks = server.collection("tasks");
        tasks.createIndex(ascending("status", "dueAt"));
        tasks.insertMany(IntStream.range(0, 400)
                .mapToObj(i -> new Document("_id", i).append("status", "OPEN").append("dueAt", i % 7))
                .toList());

        List<Object> claimed = Collections.synchronizedList(new ArrayList<>());
        inThreads(thread -> {
            Document task;
            while ((task = tasks.findOneAndUpdate(
                            eq("status", "OPEN"),
                            set("status", "CLAIMED"),
                            new FindOneAndUpdateOptions().sort(ascending("dueAt"))))
                    != null) {
                claimed.add(task.get("_id"));
            }
        });

        assertThat(claimed).hasSize(400).doesNotHaveDuplicates();
        assertThat(tasks.countDocuments(eq("status", "CLAIMED"))).isEqualTo(400);
    }

    @Test
    void ofEightWhoInsertTheSameUniqueKeyOneWins() throws Exception {
        MongoCollection<Document> pledges = server.collection("pledges");
        pledges.createIndex(ascending("version", "signer"), new IndexOptions().unique(true));

        List<Integer> refusals = Collections.synchronizedList(new ArrayList<>());
        inThreads(thread -> {
            for (int i = 0; i < 50; i++) {
                try {
                    pledges.insertOne(new Document("version", "2026-1").append("signer", "trần-văn-hùng-" + i));
                } catch (MongoWriteException e) {
                    refusals.add(e.getError().getCode());
                }
            }
        });

        assertThat(pledges.countDocuments()).isEqualTo(50);
        assertThat(refusals).hasSize(50 * (THREADS - 1)).containsOnly(11000);
    }

    @Test
    void noOptimisticSaveIsLost() throws Exception {
        MongoCollection<Document> units = server.collection("units");
        units.insertOne(new Document("_id", "THCS Lê Lợi").append("version", 0).append("signed", 0));

        inThreads(thread -> {
            for (int saved = 0; saved < 50; ) {
                Document unit = units.find(eq("_id", "THCS Lê Lợi")).first();
                int version = unit.getInteger("version");
                unit.append("version", version + 1).append("signed", unit.getInteger("signed") + 1);
                saved += (int) units.replaceOne(and(eq("_id", "THCS Lê Lợi"), eq("version", version)), unit)
                        .getModifiedCount();
            }
        });

        assertThat(units.find().first()).containsEntry("signed", 50 * THREADS).containsEntry("version", 50 * THREADS);
    }

    @Test
    void updatesOfOneDocumentAreAtomicAndItsReadersSeeNoHalfOfThem() throws Exception {
        MongoCollection<Document> outboxes = server.collection("outboxes");
        outboxes.createIndex(ascending("events.id"));
        outboxes.insertOne(new Document("_id", 1).append("count", 0).append("events", List.of()));

        inThreads(thread -> {
            for (int i = 0; i < 60; i++) {
                String id = thread + "-" + i;
                outboxes.updateOne(eq("_id", 1), combine(inc("count", 1), push("events", new Document("id", id))));
                Document seen = outboxes.find(eq("events.id", id)).first();
                assertThat(seen.getInteger("count"))
                        .isGreaterThanOrEqualTo(
                                seen.getList("events", Document.class).size());
                outboxes.updateOne(eq("_id", 1), pull("events", new Document("id", new Document("$in", List.of(id)))));
            }
        });

        assertThat(outboxes.find().first())
                .isEqualTo(new Document("_id", 1).append("count", 60 * THREADS).append("events", List.of()));
        assertThat(outboxes.countDocuments(eq("events.id", "0-0"))).isZero();
    }

    @Test
    void indexMadeWhileOthersWriteMissesNothing() throws Exception {
        MongoCollection<Document> tasks = server.collection("tasks");
        inThreads(thread -> {
            for (int i = 0; i < 100; i++) {
                tasks.insertOne(new Document("kind", "kind-" + i % 5));
                if (thread == 0 && i == 40) {
                    tasks.createIndex(ascending("kind"));
                }
            }
        });

        assertThat(server.examinedBy(
                        "tasks",
                        () -> assertThat(tasks.find(eq("kind", "kind-3"))).hasSize(20 * THREADS)))
                .isEqualTo(20 * THREADS);
        assertThat(tasks.countDocuments(eq("kind", "kind-3"))).isEqualTo(20 * THREADS);
    }

    private interface Work {
        void run(int thread) throws Exception;
    }

    private static void inThreads(Work work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Object>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                all.add(() -> {
                    work.run(thread);
                    return thread;
                });
            }
            for (Future<Object> each : executor.invokeAll(all)) {
                each.get();
            }
        }
    }
}

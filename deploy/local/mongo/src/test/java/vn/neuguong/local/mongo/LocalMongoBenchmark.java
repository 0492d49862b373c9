package vn.neuguong.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints the figures of the README; asserts none, because they depend on the machine. */
class LocalMongoBenchmark {

    private static final int THREADS = 8;
    private static final int SAVES = 20_000;

    @TempDir
    Path folder;

    @Test
    void printsHowLongSavesAndClaimsTake() throws Exception {
        for (int size : List.of(10_000, 160_000)) {
            Path home = Files.createDirectory(folder.resolve("of-" + size));
            try (LocalMongo mongo = LocalMongo.onDisk(home);
                    MongoClient client = MongoClients.create(mongo.connectionString())) {
                MongoCollection<Document> tasks = client.getDatabase("bench").getCollection("tasks");
                print(size, "documents inserted in batches of 1,000", size, fill(tasks, size));
                for (int round = 0; round < 3; round++) {
                    print(size, "saves, each read + replace on {_id, version}", SAVES, save(tasks, size));
                    System.out.printf("%,9d: %d MB on disk%n", size, bytesIn(home) >> 20);
                }
                print(size, "claims by status and due date", 2_000, claim(tasks));
                print(size, "single inserts", 4_000, insert(tasks));
                System.out.printf("%,9d: %d MB on disk before closing%n", size, bytesIn(home) >> 20);
            }
            System.out.printf("%,9d: %d MB on disk after closing%n", size, bytesIn(home) >> 20);
        }
    }

    private static Duration fill(MongoCollection<Document> tasks, int size) {
        tasks.createIndex(ascending("status", "dueAt"));
        tasks.createIndex(ascending("assignee"));
        tasks.createIndex(ascending("outbox.dueAt"), new IndexOptions().sparse(true));
        return timed(() -> {
            for (int start = 0; start < size; start += 1_000) {
                tasks.insertMany(IntStream.range(start, start + 1_000)
                        .mapToObj(LocalMongoBenchmark::task)
                        .toList());
            }
        });
    }

    private static Document task(int number) {
        return new Document("_id", "task-" + number)
                .append("version", 0L)
                .append("status", "OPEN")
                .append("kind", "SIGN_PLEDGE")
                .append("assignee", "staff-" + number % 5_000)
                .append("dueAt", Instant.EPOCH.plusSeconds(number))
                .append("about", new Document("programme", "nêu-gương-2026").append("unit", "thcs-" + number % 12))
                .append("history", List.of(new Document("at", Instant.EPOCH).append("what", "opened")));
    }

    private static Duration save(MongoCollection<Document> tasks, int size) throws InterruptedException {
        return inThreads(() -> {
            for (int i = 0; i < SAVES / THREADS; i++) {
                String id = "task-" + ThreadLocalRandom.current().nextInt(size);
                Document task = tasks.find(eq("_id", id)).first();
                long version = task.getLong("version");
                task.put("version", version + 1);
                task.put("note", UUID.randomUUID().toString());
                tasks.replaceOne(and(eq("_id", id), eq("version", version)), task);
            }
        });
    }

    private static Duration claim(MongoCollection<Document> tasks) throws InterruptedException {
        return inThreads(() -> {
            for (int i = 0; i < 2_000 / THREADS; i++) {
                tasks.findOneAndUpdate(
                        and(eq("status", "OPEN"), lte("dueAt", Instant.now())),
                        set("status", "CLAIMED"),
                        new FindOneAndUpdateOptions().sort(ascending("dueAt")));
            }
        });
    }

    private static Duration insert(MongoCollection<Document> tasks) throws InterruptedException {
        return inThreads(() -> {
            for (int i = 0; i < 4_000 / THREADS; i++) {
                tasks.insertOne(task(i).append("_id", UUID.randomUUID().toString()));
            }
        });
    }

    private static Duration inThreads(Runnable work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().start(work));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static long bytesIn(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void print(int size, String what, int count, Duration time) {
        System.out.printf(
                "%,9d: %,7d %s in %.1f s = %,d/s%n",
                size, count, what, time.toMillis() / 1000.0, count * 1_000L / Math.max(1, time.toMillis()));
    }
}

package vn.neuguong.local.mongo;

import static com.mongodb.client.model.Aggregates.count;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bound below is the same for a small collection and for one twenty times as large. */
class IndexUseIntegrationTests {

    private static final Instant DUE = Instant.parse("2026-11-20T00:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 4_000})
    void claimsByStatusAndDueDateWithoutLookingAtTheRest(int size) {
        withTasks(size, (server, tasks) -> {
            Bson due = and(eq("status", "OPEN"), lte("dueAt", DUE.plusSeconds(size)));
            assertThat(server.examinedBy(
                            "tasks",
                            () -> assertThat(tasks.find(due)
                                            .sort(ascending("dueAt"))
                                            .limit(100))
                                    .extracting(task -> task.get("_id"))
                                    .isEqualTo(IntStream.range(0, 100).boxed().toList())))
                    .isEqualTo(100);
            assertThat(server.examinedBy("tasks", () -> {
                        FindOneAndUpdateOptions oldest = new FindOneAndUpdateOptions().sort(ascending("dueAt"));
                        assertThat(tasks.findOneAndUpdate(due, set("status", "CLAIMED"), oldest))
                                .containsEntry("_id", 0);
                    }))
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 4_000})
    void savesByIdAndVersionWithoutLookingAtTheRest(int size) {
        withTasks(size, (server, tasks) -> {
            Document saved = new Document("version", 1).append("status", "DONE");
            assertThat(server.examinedBy(
                            "tasks",
                            () -> assertThat(tasks.replaceOne(and(eq("_id", 7), eq("version", 0)), saved)
                                            .getModifiedCount())
                                    .isEqualTo(1)))
                    .isEqualTo(1);
            assertThat(server.examinedBy(
                            "tasks",
                            () -> assertThat(tasks.replaceOne(and(eq("_id", 7), eq("version", 0)), saved)
                                            .getMatchedCount())
                                    .isZero()))
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 4_000})
    void servesFiltersOfEveryKindItPromises(int size) {
        withTasks(size, (server, tasks) -> {
            examines(server, tasks, eq("code", "PLG-00007"), 1, 1);
            examines(server, tasks, and(eq("code", "PLG-00007"), eq("status", "OPEN")), 1, 1);
            examines(server, tasks, in("_id", 3, 5, 8), 3, 3);
            examines(server, tasks, and(gt("_id", 10), lt("_id", 14)), 3, 5);
            examines(server, tasks, eq("outbox.events.id", "event-12-1"), 1, 1);
            examines(server, tasks, in("outbox.events.id", "event-12-0", "event-12-1", "event-13-0"), 2, 2);
            examines(server, tasks, eq("assignee", null), 1, 1);
            examines(server, tasks, and(gte("points", 5), lte("points", 6)), 2, 2);
            examines(server, tasks, eq("tags", "khẩn-3"), 1, 1);
            examines(server, tasks, and(eq("status", "OPEN"), eq("dueAt", DUE.plusSeconds(9))), 1, 1);
        });
    }

    @Test
    void countsByTheEntriesOfAnIndexWhereTheyTell() {
        withTasks(2_000, (server, tasks) -> {
            tasks.updateMany(gte("points", 1_500), set("status", "DONE"));
            counts(server, tasks, eq("status", "OPEN"), 1_500, 0);
            counts(server, tasks, in("status", "DONE", "CLAIMED"), 500, 0);
            counts(server, tasks, eq("status", "CLAIMED"), 0, 0);
            counts(server, tasks, and(eq("status", "DONE"), eq("version", 0)), 500, 500);
            counts(server, tasks, eq("tags", "khẩn-3"), 1, 1);
            counts(server, tasks, eq("code", "PLG-00009"), 1, 0);
        });
    }

    /** So that whoever only asks whether there is any does not wait for all to be read. */
    @Test
    void countsNoFurtherThanItsLimit() {
        withTasks(
                2_000,
                (server, tasks) -> assertThat(server.examinedBy(
                                "tasks",
                                () -> assertThat(tasks.countDocuments(
                                                and(eq("status", "OPEN"), lte("dueAt", DUE.plusSeconds(1_500))),
                                                new CountOptions().limit(1)))
                                        .isEqualTo(1)))
                        .isEqualTo(1));
    }

    private static void counts(
            Connected server, MongoCollection<Document> tasks, Bson filter, long expected, long examined) {
        assertThat(server.examinedBy(
                        "tasks", () -> assertThat(tasks.countDocuments(filter)).isEqualTo(expected)))
                .isEqualTo(examined);
    }

    @Test
    void readsNewestFirstAndPageByPageFromTheIndex() {
        withTasks(2_000, (server, tasks) -> {
            assertThat(server.examinedBy(
                            "tasks",
                            () -> assertThat(tasks.find()
                                            .sort(descending("points"))
                                            .skip(10)
                                            .limit(5))
                                    .extracting(task -> task.get("_id"))
                                    .containsExactly(1989, 1988, 1987, 1986, 1985)))
                    .isEqualTo(15);
            assertThat(server.examinedBy(
                            "tasks",
                            () -> assertThat(tasks.find(gt("_id", 500))
                                            .sort(ascending("_id"))
                                            .limit(3))
                                    .extracting(task -> task.get("_id"))
                                    .containsExactly(501, 502, 503)))
                    .isLessThanOrEqualTo(4);
        });
    }

    @Test
    void ordersAnArrayByItsSmallestElementAlthoughAnotherIsFoundFirst() {
        try (Connected server = new Connected()) {
            MongoCollection<Document> units = server.collection("units");
            units.createIndex(ascending("scores"));
            units.insertMany(List.of(
                    new Document("_id", "THCS Cầu Giấy").append("scores", List.of(9, 1)),
                    new Document("_id", "THCS Đống Đa").append("scores", List.of(6))));

            assertThat(units.find(gte("scores", 5)).sort(ascending("scores")).limit(1))
                    .extracting(unit -> unit.get("_id"))
                    .containsExactly("THCS Cầu Giấy");
        }
    }

    @Test
    void findsAnArrayWhoseElementsSatisfyTheTwoBoundsOnlyTogether() {
        try (Connected server = new Connected()) {
            MongoCollection<Document> units = server.collection("units");
            units.createIndex(ascending("scores"));
            units.insertOne(new Document("_id", "THCS Cầu Giấy").append("scores", List.of(1, 9)));

            assertThat(units.find(and(gte("scores", 4), lte("scores", 6)))).hasSize(1);
        }
    }

    @Test
    void aggregatesOnlyWhatTheLeadingMatchFinds() {
        withTasks(
                2_000,
                (server, tasks) -> assertThat(server.examinedBy(
                                "tasks",
                                () -> assertThat(tasks.aggregate(List.of(match(in("_id", 1, 2, 3)), count())))
                                        .containsExactly(new Document("count", 3))))
                        .isEqualTo(3));
    }

    private static void examines(
            Connected server, MongoCollection<Document> tasks, Bson filter, int results, int atMost) {
        assertThat(server.examinedBy(
                        "tasks",
                        () -> assertThat(tasks.find(filter)).as("%s", filter).hasSize(results)))
                .as("%s", filter)
                .isBetween((long) results, (long) atMost);
    }

    private interface Case {
        void check(Connected server, MongoCollection<Document> tasks);
    }

    private static void withTasks(int size, Case check) {
        try (Connected server = new Connected()) {
            MongoCollection<Document> tasks = server.collection("tasks");
            Consumer<Bson> index = tasks::createIndex;
            index.accept(ascending("status", "dueAt"));
            index.accept(ascending("assignee"));
            index.accept(descending("points"));
            index.accept(ascending("tags"));
            tasks.createIndex(ascending("outbox.events.id"), new IndexOptions().sparse(true));
            tasks.createIndex(ascending("code"), new IndexOptions().unique(true));
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                documents.add(task(i));
            }
            tasks.insertMany(documents);
            check.check(server, tasks);
        }
    }

    private static Document task(int number) {
        return new Document("_id", number)
                .append("version", 0)
                .append("code", "PLG-%05d".formatted(number))
                .append("status", "OPEN")
                .append("dueAt", DUE.plusSeconds(number))
                .append("assignee", number == 4 ? null : "nguyen-thi-mai-" + number)
                .append("points", number)
                .append("tags", List.of("cam-kết", "khẩn-" + number))
                .append(
                        "outbox",
                        new Document(
                                "events",
                                List.of(
                                        new Document("id", "event-" + number + "-0"),
                                        new Document("id", "event-" + number + "-1"))));
    }
}

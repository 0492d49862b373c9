package vn.neuguong.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandsIntegrationTests {

    private final Connected server = new Connected();
    private MongoCollection<Document> people;

    @BeforeEach
    void open() {
        people = server.collection("people");
        people.createIndex(
                ascending("staffNumber"), new IndexOptions().unique(true).name("staff-number"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void saysHelloAsTheHealthCheckAndTheDriverExpect() {
        Document hello = server.client().getDatabase("admin").runCommand(new Document("hello", 1));
        assertThat(hello).containsEntry("isWritablePrimary", true).containsEntry("helloOk", true);
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(8);
        assertThat(server.database().runCommand(new Document("buildInfo", 1)).getString("version"))
                .isEqualTo("5.0.0");
    }

    @Test
    void refusesASecondHolderOfAUniqueKeyHoweverItComes() {
        people.insertOne(person("Nguyễn Thị Mai", 1));
        people.insertOne(person("Trần Văn Hùng", 2));

        assertDuplicate(() -> people.insertOne(person("Lê Thị Hoa", 1)));
        assertDuplicate(() -> people.updateOne(eq("name", "Trần Văn Hùng"), set("staffNumber", 1)));
        assertDuplicate(() -> people.replaceOne(eq("name", "Trần Văn Hùng"), person("Trần Văn Hùng", 1)));
        assertDuplicate(() ->
                people.updateOne(eq("name", "Phạm Quốc Bảo"), set("staffNumber", 2), new UpdateOptions().upsert(true)));
        assertThat(catchThrowableOfType(
                                MongoCommandException.class,
                                () -> people.findOneAndUpdate(eq("name", "Trần Văn Hùng"), set("staffNumber", 1)))
                        .getCode())
                .isEqualTo(11000);
        assertThat(people.find().sort(ascending("staffNumber")))
                .extracting(person -> person.get("name"))
                .containsExactly("Nguyễn Thị Mai", "Trần Văn Hùng");
    }

    @Test
    void unorderedInsertStoresTheOthersAndCountsThem() {
        MongoBulkWriteException error = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> people.insertMany(
                        List.of(person("A", 1), person("B", 1), person("C", 2), person("D", 2), person("E", 3)),
                        new InsertManyOptions().ordered(false)));

        assertThat(error.getWriteErrors()).extracting(each -> each.getIndex()).containsExactly(1, 3);
        assertThat(error.getWriteErrors()).extracting(each -> each.getCode()).containsOnly(11000);
        assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(3);
        assertThat(people.countDocuments()).isEqualTo(3);
    }

    @Test
    void orderedBulkStopsAtTheFirstFailure() {
        people.insertMany(List.of(person("A", 1), person("B", 2), person("C", 3)));

        MongoBulkWriteException error = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> people.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("name", "A"), set("note", "đã đọc")),
                        new UpdateOneModel<>(eq("name", "B"), set("staffNumber", 1)),
                        new UpdateOneModel<>(eq("name", "C"), set("note", "đã đọc")))));

        assertThat(error.getWriteErrors()).extracting(each -> each.getIndex()).containsExactly(1);
        assertThat(people.countDocuments(eq("note", "đã đọc"))).isEqualTo(1);
    }

    @Test
    void unorderedBulkOfUpsertsTellsWhichWereInserted() {
        people.insertOne(person("A", 1));

        BulkWriteResult result = people.bulkWrite(
                List.of(
                        new UpdateOneModel<>(
                                eq("_id", "task-1"), set("staffNumber", 7), new UpdateOptions().upsert(true)),
                        new UpdateOneModel<>(eq("staffNumber", 1), inc("version", 1)),
                        new InsertOneModel<>(person("B", 2)),
                        new UpdateOneModel<>(
                                eq("_id", "task-2"), setOnInsert("staffNumber", 8), new UpdateOptions().upsert(true))),
                new BulkWriteOptions().ordered(false));

        assertThat(result.getUpserts()).extracting(upsert -> upsert.getIndex()).containsExactly(0, 3);
        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(people.countDocuments()).isEqualTo(4);
    }

    @Test
    void listsIndexesAsTheyWereMade() {
        people.createIndexes(List.of(
                new IndexModel(
                        ascending("outbox.dueAt"),
                        new IndexOptions().sparse(true).name("outbox-due")),
                new IndexModel(new Document("unit", 1).append("dueAt", -1))));
        people.createIndex(
                ascending("outbox.dueAt"), new IndexOptions().sparse(true).name("outbox-due"));

        List<Document> indexes = people.listIndexes().into(new java.util.ArrayList<>());
        assertThat(indexes)
                .extracting(index -> index.getString("name"))
                .containsExactly("_id_", "staff-number", "outbox-due", "unit_1_dueAt_-1");
        assertThat(indexes.get(1)).containsEntry("unique", true);
        assertThat(indexes.get(2)).containsEntry("sparse", true);
        assertThat(indexes.get(3)).containsEntry("key", new Document("unit", 1).append("dueAt", -1));
    }

    @Test
    void refusesAnotherIndexUnderTheSameNameAndAUniqueOneOverDuplicates() {
        assertThatThrownBy(() -> people.createIndex(ascending("name"), new IndexOptions().name("staff-number")))
                .isInstanceOf(MongoCommandException.class);
        people.insertMany(List.of(person("Lê Thị Hoa", 1), person("Lê Thị Hoa", 2)));
        assertThatThrownBy(() -> people.createIndex(ascending("name"), new IndexOptions().unique(true)))
                .hasMessageContaining("E11000");

        assertThat(people.listIndexes()).hasSize(2);
        assertThat(people.countDocuments(eq("name", "Lê Thị Hoa"))).isEqualTo(2);
        assertDuplicate(() -> people.insertOne(person("Phạm Quốc Bảo", 2)));
    }

    @Test
    void droppedIndexForgetsItsKeys() {
        people.insertOne(person("Nguyễn Thị Mai", 1));
        people.dropIndex("staff-number");
        people.insertOne(person("Lê Thị Hoa", 1));
        people.deleteOne(eq("name", "Lê Thị Hoa"));
        people.createIndex(
                ascending("staffNumber"), new IndexOptions().unique(true).name("staff-number"));

        assertDuplicate(() -> people.insertOne(person("Phạm Quốc Bảo", 1)));
    }

    @Test
    void sparseUniqueIndexAllowsManyWithoutTheField() {
        people.createIndex(ascending("email"), new IndexOptions().unique(true).sparse(true));
        people.insertMany(List.of(person("A", 1), person("B", 2).append("email", "b@example.vn"), person("C", 3)));

        assertDuplicate(() -> people.insertOne(person("D", 4).append("email", "b@example.vn")));
        assertThat(people.countDocuments(exists("email", false))).isEqualTo(2);
        assertThat(people.countDocuments(eq("email", null))).isEqualTo(2);
    }

    @Test
    void compositeIdsAreOneKey() {
        Document id = new Document("programme", "2026").append("unit", "THCS Lê Lợi");
        people.insertOne(new Document("_id", id).append("staffNumber", 1));

        assertThat(server.examinedBy(
                        "people", () -> assertThat(people.find(eq("_id", id))).hasSize(1)))
                .isEqualTo(1);
        assertDuplicate(() -> people.insertOne(new Document("_id", id).append("staffNumber", 2)));
    }

    @Test
    void updateOperatorsWorkTogetherWithIndexesOnWhatTheyChange() {
        people.createIndex(ascending("tags"));
        people.insertOne(person("A", 1).append("tags", List.of()).append("old", true));
        people.updateOne(eq("staffNumber", 1), addToSet("tags", "cam-kết"));
        people.updateOne(eq("staffNumber", 1), addToSet("tags", "cam-kết"));
        people.updateOne(eq("staffNumber", 1), unset("old"));

        assertThat(people.find(size("tags", 1))).hasSize(1);
        assertThat(people.find(eq("tags", "cam-kết")).first())
                .doesNotContainKey("old")
                .containsEntry("tags", List.of("cam-kết"));
        Document after = people.findOneAndUpdate(
                eq("tags", "cam-kết"),
                inc("version", 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        assertThat(after).containsEntry("version", 1);
    }

    @Test
    void groupsAndSortsInAggregations() {
        people.insertMany(IntStream.range(0, 30)
                .mapToObj(i -> person("P" + i, i).append("unit", "thcs-" + i % 3))
                .toList());

        assertThat(people.aggregate(List.of(
                        Aggregates.match(new Document("staffNumber", new Document("$lt", 20))),
                        Aggregates.group("$unit", Accumulators.sum("people", 1)),
                        Aggregates.sort(descending("_id")))))
                .containsExactly(
                        new Document("_id", "thcs-2").append("people", 6),
                        new Document("_id", "thcs-1").append("people", 7),
                        new Document("_id", "thcs-0").append("people", 7));
    }

    @Test
    void readsLongResultsInBatches() {
        people.insertMany(
                IntStream.range(0, 1_000).mapToObj(i -> person("P" + i, i)).toList());

        assertThat(people.find().sort(ascending("staffNumber")).batchSize(70))
                .extracting(person -> person.get("staffNumber"))
                .isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void keepsFilesInGridFs() {
        byte[] photo = new byte[700_000];
        for (int i = 0; i < photo.length; i++) {
            photo[i] = (byte) (i * 31);
        }
        GridFSBucket photos = GridFSBuckets.create(server.database(), "photos");
        ObjectId id = photos.uploadFromStream("điểm-niêm-yết.jpg", new ByteArrayInputStream(photo));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        photos.downloadToStream(id, read);

        assertThat(read.toByteArray()).isEqualTo(photo);
        photos.delete(id);
        assertThat(server.collection("photos.chunks").countDocuments()).isZero();
    }

    @Test
    void databaseWhoseNameBeginsLikeADroppedOneStays() {
        people.insertOne(person("Nguyễn Thị Mai", 1));
        server.client().getDatabase("pled").getCollection("people").insertOne(new Document("_id", 1));
        server.client().getDatabase("pled").drop();

        assertThat(people.countDocuments()).isEqualTo(1);
        assertThat(server.client().listDatabaseNames()).contains("pledge").doesNotContain("pled");
    }

    @Test
    void renamedCollectionKeepsDocumentsAndIndexes() {
        people.insertOne(person("Nguyễn Thị Mai", 1));
        people.renameCollection(new MongoNamespace("pledge", "staff"));

        MongoCollection<Document> staff = server.collection("staff");
        assertThat(staff.find(eq("staffNumber", 1))).hasSize(1);
        assertDuplicate(() -> staff.insertOne(person("Lê Thị Hoa", 1)));
        assertThat(people.countDocuments()).isZero();
    }

    private static Document person(String name, int staffNumber) {
        return new Document("name", name).append("staffNumber", staffNumber);
    }

    private static void assertDuplicate(Runnable write) {
        MongoWriteException error = catchThrowableOfType(MongoWriteException.class, write::run);
        assertThat(error).isNotNull();
        assertThat(error.getCode()).isEqualTo(11000);
        assertThat(error.getMessage()).contains("E11000");
    }
}

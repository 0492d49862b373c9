package vn.neuguong.messaging.outbox;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Where outboxes live: the collections of all mapped documents that extend {@link OutboxDocument}. */
final class OutboxCollections {

    static final String SINCE = "outbox.since";
    static final String DUE_AT = "outbox.dueAt";
    static final String DEAD_SINCE = "outbox.deadSince";

    private final MongoMappingContext mappings;
    private final MongoOperations mongo;

    OutboxCollections(MongoMappingContext mappings, MongoOperations mongo) {
        this.mappings = mappings;
        this.mongo = mongo;
    }

    List<String> names() {
        return mappings.getPersistentEntities().stream()
                .filter(entity -> OutboxDocument.class.isAssignableFrom(entity.getType()))
                .map(entity -> entity.getCollection())
                .distinct()
                .sorted()
                .toList();
    }

    /** The relay must never scan: sparse, since all but a few documents have nothing to publish. */
    void ensureIndexes() {
        for (var name : names()) {
            var indexes = mongo.indexOps(name);
            indexes.createIndex(
                    new Index("outbox.dueAt", Direction.ASC).named("outbox-due").sparse());
            indexes.createIndex(
                    new Index(SINCE, Direction.ASC).named("outbox-since").sparse());
            indexes.createIndex(new Index("outbox.deadSince", Direction.ASC)
                    .named("outbox-dead")
                    .sparse());
        }
    }

    long pending() {
        return count(DUE_AT);
    }

    long dead() {
        return count(DEAD_SINCE);
    }

    /** When the oldest unpublished event was stored, dead ones included, in milliseconds of the epoch; 0 without any. */
    long oldestMillis() {
        return names().stream()
                .map(name -> mongo.getCollection(name)
                        .find(unpublished())
                        .sort(new Document(SINCE, 1))
                        .projection(new Document(SINCE, 1))
                        .first())
                .filter(document -> document != null)
                .mapToLong(document ->
                        document.get("outbox", Document.class).getDate("since").getTime())
                .min()
                .orElse(0);
    }

    private long count(String field) {
        return names().stream()
                .mapToLong(name -> mongo.getCollection(name).countDocuments(present(field)))
                .sum();
    }

    /** Finds every document with unpublished events. */
    static Document unpublished() {
        return present(SINCE);
    }

    private static Document present(String dateField) {
        return new Document(dateField, new Document("$gt", new Date(0)));
    }
}

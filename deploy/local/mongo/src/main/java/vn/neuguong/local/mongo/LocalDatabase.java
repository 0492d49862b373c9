package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.OptionalLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/** A database whose collections and indexes are maps of one store, named after what they hold. */
final class LocalDatabase extends AbstractSynchronizedMongoDatabase<Key> {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

    /** What drivers send behind the filter when asked for a count. */
    private static final List<Document> COUNTING =
            List.of(new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1))));

    private final MVStore store;

    LocalDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    /** The databases that have a collection in the store. */
    static List<String> namesIn(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(DOCUMENTS))
                .map(map -> Utils.getDatabaseNameFromFullName(map.substring(DOCUMENTS.length())))
                .distinct()
                .toList();
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String collection, CollectionOptions options) {
        return new LocalCollection(this, collection, options, documentsOf(collection), cursorRegistry);
    }

    private MVMap<Key, byte[]> documentsOf(String collection) {
        return store.openMap(
                documentsMap(collection),
                new MVMap.Builder<Key, byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return keys.getFirst().getKey().equals(PrimaryIndex.ID) && keys.size() == 1
                ? new PrimaryIndex(name, keys.getFirst().isAscending(), documentsOf(collection))
                : fieldIndex(collection, name, keys, sparse, true);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return fieldIndex(collection, name, keys, sparse, false);
    }

    private FieldIndex fieldIndex(String collection, String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        MVMap<Key, Long> entries = store.openMap(
                indexMap(collection, name),
                new MVMap.Builder<Key, Long>().keyType(KeyType.INSTANCE).valueType(LongDataType.INSTANCE));
        return new FieldIndex(name, keys, sparse, unique, entries);
    }

    @Override
    protected void dropIndex(MongoCollection<Key> collection, String indexName) {
        super.dropIndex(collection, indexName);
        store.removeMap(indexMap(collection.getCollectionName(), indexName));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(documentsMap(collection));
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        String oldName = collection.getCollectionName();
        LocalDatabase from = (LocalDatabase) oldDatabase;
        super.moveCollection(oldDatabase, collection, newName);
        store.renameMap(from.documentsOf(oldName), documentsMap(newName));
        collection.getIndexes().stream()
                .filter(FieldIndex.class::isInstance)
                .map(FieldIndex.class::cast)
                .forEach(index -> store.renameMap(index.entries(), indexMap(newName, index.getName())));
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        MongoCollection<Key> collection =
                command.equals("aggregate") ? resolveCollection(String.valueOf(query.get(command)), false) : null;
        if (collection != null) {
            List<Document> stages = Aggregation.parse(query.get("pipeline"));
            if (!stages.isEmpty() && stages.getFirst().get("$match") instanceof Document filter) {
                List<Document> others = stages.subList(1, stages.size());
                OptionalLong count = others.equals(COUNTING)
                        ? ((LocalCollection) collection).countByIndexAlone(filter)
                        : OptionalLong.empty();
                if (count.isPresent()) {
                    return answer(collection, countOf(count.getAsLong()));
                }
                Aggregation rest = Aggregation.fromPipeline(others, databases, this, collection, oplog);
                rest.validate(query);
                return aggregate(collection, filter, limitOf(others), rest);
            }
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    /**
     * A leading {@code $match} is a query and may use an index, and need not find more than a {@code $limit} behind it lets
     * through; the library would read the whole collection.
     */
    private static Document aggregate(MongoCollection<Key> collection, Document filter, int limit, Aggregation rest) {
        QueryResult found = collection.handleQuery(new Document("$query", filter), 0, limit);
        return answer(collection, rest.runStages(found.collectDocuments().stream()));
    }

    /** 0 without a limit right at the beginning. */
    private static int limitOf(List<Document> stages) {
        return !stages.isEmpty() && stages.getFirst().get("$limit") instanceof Number limit ? limit.intValue() : 0;
    }

    /** Nothing for none, as grouping does. */
    private static List<Document> countOf(long count) {
        return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", Math.toIntExact(count)));
    }

    private static Document answer(MongoCollection<Key> collection, List<Document> result) {
        Document cursor =
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", result);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private String documentsMap(String collection) {
        return DOCUMENTS + getFullCollectionNamespace(collection);
    }

    private String indexMap(String collection, String index) {
        return INDEX + getFullCollectionNamespace(collection) + "/" + index;
    }
}

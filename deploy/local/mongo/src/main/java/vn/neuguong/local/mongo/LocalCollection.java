package vn.neuguong.local.mongo;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection whose queries take the cheapest index, and tell it when they need only the first documents. */
final class LocalCollection extends AbstractSynchronizedMongoCollection<Key> {

    private static final Document EVERYTHING = new Document();
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final MVMap<Key, byte[]> documents;
    private final LongAdder examined = new LongAdder();
    private boolean oneIsEnough;

    LocalCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Key, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** How many documents all queries so far have compared with a filter. */
    long examined() {
        return examined.sum();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        int most = oneIsEnough ? 1 : limit;
        Lookup lookup = cheapest(query, orderBy == null ? EVERYTHING : orderBy, most == 0 ? 0 : numberToSkip + most);
        if (lookup == null) {
            return matchDocuments(query, orderBy, numberToSkip, most, batchSize, fieldSelector);
        }
        Stream<Document> found = matches(lookup, query, most == 0 ? 0 : numberToSkip + most).stream();
        return matchDocumentsFromStream(found, EVERYTHING, orderBy, numberToSkip, most, batchSize, fieldSelector);
    }

    private @Nullable Lookup cheapest(Document query, Document orderBy, int wanted) {
        Conditions conditions = Conditions.of(query);
        Lookup cheapest = null;
        for (Index<Key> index : getIndexes()) {
            Lookup lookup = Lookup.plan((ServingIndex) index, conditions, orderBy, wanted);
            if (lookup != null && (cheapest == null || lookup.cost() < cheapest.cost())) {
                cheapest = lookup;
            }
        }
        return cheapest;
    }

    /** How many documents match, if the entries of an index tell: without reading any of them. */
    synchronized OptionalLong countByIndexAlone(Document query) {
        Conditions conditions = Conditions.of(query);
        return conditions.arePlainChoices()
                ? getIndexes().stream()
                        .map(index -> Lookup.plan((ServingIndex) index, conditions, EVERYTHING, 0))
                        .filter(lookup -> lookup != null
                                && lookup.covered()
                                && !lookup.index().holdsArrays())
                        .mapToLong(Lookup::cost)
                        .findFirst()
                : OptionalLong.empty();
    }

    private List<Document> matches(Lookup lookup, Document query, int wanted) {
        boolean mayStop = wanted > 0 && lookup.ordered();
        boolean mayRepeat = lookup.index().holdsArrays();
        Set<Key> seen = new HashSet<>();
        List<Document> matches = new ArrayList<>();
        for (KeyRange range : lookup.ranges()) {
            int enough = mayStop ? matches.size() + wanted : Integer.MAX_VALUE;
            Iterator<Key> positions = lookup.index().positions(range, lookup.backwards());
            while (matches.size() < enough && positions.hasNext()) {
                Key position = positions.next();
                if (mayRepeat && !seen.add(position)) {
                    continue;
                }
                Document document = getDocument(position);
                examined.increment();
                if (documentMatchesQuery(document, query)) {
                    matches.add(document);
                }
            }
        }
        return matches;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Stream<Document> all = isNaturalDescending(orderBy)
                ? backwards()
                : documents.values().stream().map(StoredDocument::read);
        return matchDocumentsFromStream(
                all.peek(_ -> examined.increment()), query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    private Stream<Document> backwards() {
        Iterable<Key> positions = () -> documents.keyIteratorReverse(null);
        return StreamSupport.stream(positions.spliterator(), false).map(this::getDocument);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document updateQuery,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        oneIsEnough = !isMulti;
        try {
            return super.updateDocuments(selector, updateQuery, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            oneIsEnough = false;
        }
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public synchronized void addIndex(Index<Key> index) {
        boolean isNew = getIndexes().stream().noneMatch(other -> other.getName().equals(index.getName()));
        try {
            super.addIndex(index);
        } catch (IndexBuildFailedException e) {
            index.drop();
            throw e;
        }
        if (isNew && index instanceof FieldIndex built) {
            built.markBuilt();
        }
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        Key position = positionFor(document);
        if (documents.putIfAbsent(position, StoredDocument.of(document)) != null) {
            throw new IllegalStateException("an index let a second document with the same id through in " + this);
        }
        return position;
    }

    /** The collection of index descriptions has no ids: it keeps the order in which they were made. */
    private Key positionFor(Document document) {
        if (getIdField() != null) {
            return KeyWriter.keyOf(document.get(getIdField()));
        }
        return KeyWriter.keyOf(SEQUENCE.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis())));
    }

    @Override
    protected Document getDocument(Key position) {
        return StoredDocument.read(requireNonNull(documents.get(position), "an index names no document"));
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position);
    }

    @Override
    protected void handleUpdate(Key position, Document oldDocument, Document newDocument) {
        documents.put(position, StoredDocument.of(newDocument));
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(StoredDocument.read(entry.getValue()), entry.getKey()));
    }

    /** Nobody asks for the size in bytes, and keeping it would encode every document twice more. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}

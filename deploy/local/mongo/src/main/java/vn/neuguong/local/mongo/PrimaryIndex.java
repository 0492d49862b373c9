package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the map of the documents itself, whose keys are the ids, so it needs no upkeep. */
final class PrimaryIndex extends ServingIndex {

    static final String ID = "_id";

    private final MVMap<Key, byte[]> documents;

    PrimaryIndex(String name, boolean ascending, MVMap<Key, byte[]> documents) {
        super(name, List.of(new IndexKey(ID, ascending)), false);
        this.documents = documents;
    }

    static Key positionOf(Document document) {
        return KeyWriter.keyOf(document.get(ID));
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    boolean holdsArrays() {
        return false;
    }

    @Override
    boolean isOrderExact() {
        for (ValueKind kind : ValueKind.values()) {
            if (!kind.isOrdered() && count(KeyRange.between(kind, null, null, true)) > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    Iterator<Key> positions(KeyRange range, boolean backwards) {
        return backwards
                ? documents.cursor(range.to(), range.from(), true)
                : documents.cursor(range.from(), range.to(), false);
    }

    @Override
    long count(KeyRange range) {
        return Entries.count(documents, range);
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        Key position = positionOf(document);
        return documents.containsKey(position) ? position : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (documents.containsKey(positionOf(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(List.of(document.get(ID))));
        }
    }

    @Override
    public Key remove(Document document) {
        return positionOf(document);
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    /** The documents are there already: nothing has to be built, and nothing would be found missing. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {}

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Key> collection) {}

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Key position, MongoCollection<Key> collection) {}

    @Override
    public void drop() {}
}

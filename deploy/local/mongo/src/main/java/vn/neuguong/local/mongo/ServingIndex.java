package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** An index that can be asked for the documents in a range of its keys, forwards or backwards. */
abstract class ServingIndex extends Index<Key> {

    private final List<FieldPath> paths;

    ServingIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.paths = keys.stream().map(key -> FieldPath.of(key.getKey())).toList();
    }

    List<FieldPath> paths() {
        return paths;
    }

    @Override
    protected boolean isSparse() {
        return super.isSparse();
    }

    /** Whether a document may stand here more than once, each time with other values. */
    abstract boolean holdsArrays();

    /** Whether the order of the keys is for certain the order in which the library sorts the documents. */
    abstract boolean isOrderExact();

    abstract Iterator<Key> positions(KeyRange range, boolean backwards);

    abstract long count(KeyRange range);

    /** {@link LocalCollection} plans its lookups itself, with costs. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("asked without a lookup");
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return isUnique() == other.isUnique()
                && super.hasSameOptions(other)
                && Objects.equals(
                        toIndexDescription().get("key"),
                        other.toIndexDescription().get("key"));
    }
}

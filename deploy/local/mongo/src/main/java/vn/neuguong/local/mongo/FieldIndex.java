package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on one or more fields, unique or not. An entry is the values of the fields followed by the position of the
 * document; what the entry holds is where the position begins. One entry after all others remembers {@link Mark}s.
 */
final class FieldIndex extends ServingIndex {

    private static final Key MARKS = Key.of((byte) 0xFF, (byte) 0xFF);

    private final MVMap<Key, Long> entries;
    private final boolean unique;

    /** What an index has to know about everything it ever held. */
    private enum Mark {
        BUILT(1),
        ARRAYS(2),
        INEXACT_ORDER(4);

        private final long bit;

        Mark(long bit) {
            this.bit = bit;
        }
    }

    FieldIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique, MVMap<Key, Long> entries) {
        super(name, keys, sparse);
        this.unique = unique;
        this.entries = entries;
    }

    MVMap<Key, Long> entries() {
        return entries;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    boolean holdsArrays() {
        return has(Mark.ARRAYS);
    }

    @Override
    boolean isOrderExact() {
        return !has(Mark.ARRAYS) && !has(Mark.INEXACT_ORDER);
    }

    /** From now on the index stands for the whole collection, even while it has no entry. */
    void markBuilt() {
        mark(Mark.BUILT);
    }

    @Override
    Iterator<Key> positions(KeyRange range, boolean backwards) {
        Cursor<Key, Long> cursor = backwards
                ? entries.cursor(range.to(), range.from(), true)
                : entries.cursor(range.from(), range.to(), false);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Key next() {
                Key entry = cursor.next();
                return entry.from(Math.toIntExact(cursor.getValue()));
            }
        };
    }

    @Override
    long count(KeyRange range) {
        return Entries.count(entries, range);
    }

    /** The position is the primary index's to tell. */
    @Override
    public @Nullable Key getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        check(document, PrimaryIndex.positionOf(document), collection);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Key> collection) {
        check(newDocument, PrimaryIndex.positionOf(oldDocument), collection);
    }

    private void check(Document document, Key position, MongoCollection<Key> collection) {
        for (Key values : keysOf(document)) {
            if (unique && isTakenByAnother(values, position)) {
                throw new DuplicateKeyError(this, collection, getKeys(), describe(document));
            }
        }
    }

    private boolean isTakenByAnother(Key values, Key position) {
        Iterator<Key> holders = positions(KeyRange.startingWith(values), false);
        return holders.hasNext() && !holders.next().equals(position);
    }

    private KeyValue describe(Document document) {
        return new KeyValue(
                paths().stream().map(path -> path.valuesIn(document).getFirst()).toList());
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        check(document, position, collection);
        remember(document);
        for (Key values : keysOf(document)) {
            entries.put(values.plus(position), (long) values.length());
        }
    }

    @Override
    public Key remove(Document document) {
        Key position = PrimaryIndex.positionOf(document);
        keysOf(document).forEach(values -> entries.remove(values.plus(position)));
        return position;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Key position, MongoCollection<Key> collection) {
        Set<Key> before = keysOf(oldDocument);
        Set<Key> after = keysOf(newDocument);
        remember(newDocument);
        for (Key values : after) {
            if (!before.remove(values)) {
                entries.put(values.plus(position), (long) values.length());
            }
        }
        before.forEach(values -> entries.remove(values.plus(position)));
    }

    /** All combinations of the values of the fields; a fresh set. */
    private Set<Key> keysOf(Document document) {
        List<List<@Nullable Object>> columns = new ArrayList<>();
        for (FieldPath path : paths()) {
            columns.add(path.valuesIn(document));
        }
        if (columns.stream().filter(values -> values.size() > 1).count() > 1) {
            getKeyValues(document); // refuses two arrays side by side, as MongoDB does
        }
        Set<Key> keys = new LinkedHashSet<>(Arrays.asList(Key.of()));
        if (isSparse() && columns.stream().flatMap(List::stream).allMatch(FieldPath::isMissing)) {
            keys.clear();
        }
        for (int i = 0; i < columns.size(); i++) {
            keys = Lookup.extend(keys, columns.get(i), getKeys().get(i).isAscending());
        }
        return keys;
    }

    private void remember(Document document) {
        for (FieldPath path : paths()) {
            if (path.leadsThroughArray(document)) {
                mark(Mark.ARRAYS);
            }
            if (!path.valuesIn(document).stream().allMatch(FieldIndex::sortsExactly)) {
                mark(Mark.INEXACT_ORDER);
            }
        }
        if (!sortsExactly(document.get(PrimaryIndex.ID))) {
            mark(Mark.INEXACT_ORDER);
        }
    }

    private static boolean sortsExactly(@Nullable Object value) {
        return ValueKind.of(value).isOrdered();
    }

    private boolean has(Mark mark) {
        return (marks() & mark.bit) != 0;
    }

    private void mark(Mark mark) {
        if (!has(mark)) {
            entries.put(MARKS, marks() | mark.bit);
        }
    }

    private long marks() {
        Long marks = entries.get(MARKS);
        return marks == null ? 0 : marks;
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong() - (entries.containsKey(MARKS) ? 1 : 0);
    }

    @Override
    public boolean isEmpty() {
        return !has(Mark.BUILT);
    }

    @Override
    public void drop() {
        entries.clear();
    }
}

package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.local.mongo.Conditions.Between;
import vn.neuguong.local.mongo.Conditions.OneOf;

/**
 * A way to find the candidates of a query in one index: the ranges to read, whether each comes in the order asked for
 * (so that reading may stop early), whether they answer all demands of the query, and how many documents it will probably
 * look at.
 */
record Lookup(
        ServingIndex index, List<KeyRange> ranges, boolean ordered, boolean backwards, boolean covered, long cost) {

    private static final int MOST_RANGES = 10_000;

    /** Null when the index does not help. */
    static @Nullable Lookup plan(ServingIndex index, Conditions conditions, Document order, int wanted) {
        if (!index.paths().stream().allMatch(FieldPath::isIndexable)) {
            return null;
        }
        List<IndexKey> keys = index.getKeys();
        Set<Key> prefixes = Set.of(Key.of());
        boolean excludesMissing = false;
        int fixed = 0;
        for (; fixed < keys.size(); fixed++) {
            OneOf choice = conditions.choice(keys.get(fixed).getKey());
            if (choice == null
                    || (choice.includesDocument() && index.holdsArrays())
                    || (long) prefixes.size() * choice.values().size() > MOST_RANGES) {
                break;
            }
            prefixes = extend(prefixes, choice.values(), keys.get(fixed).isAscending());
            excludesMissing |= !choice.includesNull();
        }
        Between between = fixed < keys.size() ? conditions.range(keys.get(fixed).getKey()) : null;
        if (index.isSparse() && !excludesMissing && between == null) {
            return null;
        }
        Order sorting = Order.of(order, keys, fixed);
        boolean ordered = sorting != Order.NONE && (order.isEmpty() || index.isOrderExact());
        if (fixed == 0 && between == null && !(ordered && wanted > 0 && !order.isEmpty())) {
            return null;
        }
        List<KeyRange> ranges = new ArrayList<>(prefixes.size());
        for (Key prefix : prefixes) {
            ranges.add(
                    between == null
                            ? KeyRange.startingWith(prefix)
                            : rangeOf(between, keys.get(fixed), index.holdsArrays())
                                    .behind(prefix));
        }
        boolean covered = conditions.size() == fixed + (between == null ? 0 : 1);
        return new Lookup(
                index,
                ranges,
                ordered,
                sorting == Order.BACKWARDS,
                covered,
                cost(index, ranges, ordered, covered, wanted));
    }

    /** With arrays, one element may satisfy the one bound and another the other. */
    private static KeyRange rangeOf(Between between, IndexKey key, boolean arrays) {
        Object high = arrays && between.low() != null ? null : between.high();
        return KeyRange.between(between.kind(), between.low(), high, key.isAscending());
    }

    private static long cost(ServingIndex index, List<KeyRange> ranges, boolean ordered, boolean covered, int wanted) {
        long entries = ranges.stream().mapToLong(index::count).sum();
        if (!ordered || wanted == 0) {
            return entries;
        }
        long enough = (long) wanted * ranges.size();
        return covered ? Math.min(entries, enough) : Math.max(Math.min(entries, enough), entries / 2);
    }

    static Set<Key> extend(Set<Key> prefixes, Collection<? extends @Nullable Object> values, boolean ascending) {
        Set<Key> extended = new LinkedHashSet<>();
        for (Object value : values) {
            Key key = KeyWriter.keyOf(value, ascending);
            for (Key prefix : prefixes) {
                extended.add(prefix.plus(key));
            }
        }
        return extended;
    }

    /** How the documents of a range, which all agree in the first keys, come compared with the order asked for. */
    private enum Order {
        FORWARDS,
        BACKWARDS,
        NONE;

        static Order of(Document order, List<IndexKey> keys, int fixed) {
            if (order.isEmpty()) {
                return FORWARDS;
            }
            List<IndexKey> rest = new ArrayList<>(keys.subList(fixed, keys.size()));
            rest.add(new IndexKey(PrimaryIndex.ID, true));
            Order found = null;
            int next = 0;
            for (var field : order.entrySet()) {
                if (keys.subList(0, fixed).stream().anyMatch(key -> key.getKey().equals(field.getKey()))) {
                    continue;
                }
                if (next == rest.size()
                        || !rest.get(next).getKey().equals(field.getKey())
                        || !(field.getValue() instanceof Number direction)) {
                    return NONE;
                }
                Order here = direction.intValue() > 0 == rest.get(next).isAscending() ? FORWARDS : BACKWARDS;
                if (found != null && found != here) {
                    return NONE;
                }
                found = here;
                next++;
            }
            return found == null ? FORWARDS : found;
        }
    }
}

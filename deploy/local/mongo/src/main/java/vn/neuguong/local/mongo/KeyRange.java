package vn.neuguong.local.mongo;

import org.jspecify.annotations.Nullable;

/** All keys from one to another; the upper end is a key nobody has. */
record KeyRange(Key from, Key to) {

    private static final int ABOVE_ALL = 0xFF;

    static KeyRange startingWith(Key prefix) {
        return new KeyRange(prefix, prefix.plus(ABOVE_ALL));
    }

    /** The values of one kind between two bounds, both included; an absent bound is the end of the kind. */
    static KeyRange between(ValueKind kind, @Nullable Object low, @Nullable Object high, boolean ascending) {
        Object first = ascending ? low : high;
        Object last = ascending ? high : low;
        int rank = ascending ? kind.rank() : ~kind.rank();
        return new KeyRange(
                first == null ? Key.of((byte) rank) : KeyWriter.keyOf(first, ascending),
                last == null
                        ? Key.of((byte) (rank + 1))
                        : KeyWriter.keyOf(last, ascending).plus(ABOVE_ALL));
    }

    KeyRange behind(Key prefix) {
        return new KeyRange(prefix.plus(from), prefix.plus(to));
    }
}

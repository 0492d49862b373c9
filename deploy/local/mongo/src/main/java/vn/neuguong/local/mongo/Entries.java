package vn.neuguong.local.mongo;

import org.h2.mvstore.MVMap;

/** How many entries of a map lie in a range, without visiting them: the tree of the store counts its leaves. */
final class Entries {

    private Entries() {}

    static long count(MVMap<Key, ?> map, KeyRange range) {
        return Math.max(0, rank(map, range.to()) - rank(map, range.from()));
    }

    private static long rank(MVMap<Key, ?> map, Key key) {
        long index = map.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }
}

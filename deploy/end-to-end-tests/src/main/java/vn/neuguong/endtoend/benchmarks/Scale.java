package vn.neuguong.endtoend.benchmarks;

/** How much is measured: what is worth publishing, or just enough to see that a case works. */
public enum Scale {
    FULL,
    QUICK;

    /** The size of something at this scale. */
    public int of(int full, int quick) {
        return this == FULL ? full : quick;
    }
}

package vn.neuguong.pledge.imports;

/** How many are new, known but different, elsewhere than before, gone, and already as they should be. */
public record Counts(int added, int changed, int moved, int left, int unchanged) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> new Counts(added + 1, changed, moved, left, unchanged);
            case CHANGED -> new Counts(added, changed + 1, moved, left, unchanged);
            case MOVED -> new Counts(added, changed, moved + 1, left, unchanged);
            case LEFT -> new Counts(added, changed, moved, left + 1, unchanged);
        };
    }

    Counts plusUnchanged() {
        return new Counts(added, changed, moved, left, unchanged + 1);
    }

    /** How many are not as they should be yet. */
    public int changes() {
        return added + changed + moved + left;
    }
}

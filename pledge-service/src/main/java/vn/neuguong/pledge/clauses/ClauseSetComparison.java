package vn.neuguong.pledge.clauses;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of each clause from one version of a set to another (S16); a clause that only moved is not changed.
 *
 * @param changes in the order of the newer version, then what was removed
 */
public record ClauseSetComparison(ClauseSetRef older, ClauseSetRef newer, List<Change> changes) {

    /** What became of a clause. */
    public enum Kind {
        /** Only the newer version has it. */
        ADDED,
        /** The words differ, in either language. */
        CHANGED,
        /** Only the older version has it. */
        REMOVED
    }

    /**
     * One clause that is not the same in both.
     *
     * @param before absent for an added clause
     * @param after absent for a removed clause
     */
    public record Change(
            Kind kind,
            String clauseId,
            @Nullable Clause before,
            @Nullable Clause after) {}

    /** Compares two versions of one set. */
    public static ClauseSetComparison between(ClauseSet older, ClauseSet newer) {
        var changes = new ArrayList<Change>();
        for (var after : newer.clauses()) {
            var before = older.clause(after.id()).orElse(null);
            if (before == null) {
                changes.add(new Change(Kind.ADDED, after.id(), null, after));
            } else if (!before.equals(after)) {
                changes.add(new Change(Kind.CHANGED, after.id(), before, after));
            }
        }
        older.clauses().stream()
                .filter(before -> newer.clause(before.id()).isEmpty())
                .forEach(before -> changes.add(new Change(Kind.REMOVED, before.id(), before, null)));
        return new ClauseSetComparison(older.ref(), newer.ref(), List.copyOf(changes));
    }
}

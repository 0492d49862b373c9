package vn.neuguong.pledge.imports;

/** What an import does to a unit or a person. */
public enum ChangeKind {
    /** Not in the roster before. */
    ADDED,
    /** In the roster, but different. */
    CHANGED,
    /** In another unit, or below another unit, than before; other things may change with it. */
    MOVED,
    /** Works there no longer; a unit: exists no longer. */
    LEFT
}

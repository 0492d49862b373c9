package vn.neuguong.pledge.roster;

/** What a unit is; decides where it may stand in the tree. */
public enum UnitKind {
    /** The city level, which may be the root of the tree. */
    CITY,
    /** A school; always below another unit. */
    SCHOOL
}

package vn.neuguong.pledge.roster;

/** What a unit is; decides where it may stand in the tree. */
public enum UnitKind {
    /** The city level, which may be the root of the tree. */
    CITY,
    /** A district, which existed until the middle of 2025 (trap 2). */
    DISTRICT,
    /** A ward or commune. */
    WARD,
    /** An agency of the city: a department, an office, a service unit. */
    AGENCY,
    /** A school; always below another unit. */
    SCHOOL
}

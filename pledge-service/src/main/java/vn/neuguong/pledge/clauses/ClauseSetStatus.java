package vn.neuguong.pledge.clauses;

/** How far a version of a clause set has come; it only ever moves forward. */
public enum ClauseSetStatus {
    /** Being written; nobody can be asked to sign it. */
    DRAFT,
    /** Programmes launched while it is in force pin it; its content never changes again. */
    PUBLISHED,
    /** No launch pins it any more; whoever signed it can still read and prove it, for ever. */
    WITHDRAWN
}

package vn.neuguong.pledge.pledges;

/** Who is bound by a pledge. */
public enum PledgeKind {
    /** The person who signs. */
    PERSON,
    /** The whole unit, for which its head signs; acknowledged one level up. */
    UNIT
}

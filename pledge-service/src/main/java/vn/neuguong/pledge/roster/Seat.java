package vn.neuguong.pledge.roster;

/** A position of a unit that acknowledges pledges; a unit has the seats that are established in it, held or vacant. */
public enum Seat {
    /** The head of the unit (người đứng đầu). */
    HEAD,
    /** The grassroots union of the unit (công đoàn cơ sở). */
    UNION
}

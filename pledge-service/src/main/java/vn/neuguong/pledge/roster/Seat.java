package vn.neuguong.pledge.roster;

/** A position of a unit; a unit has the seats that are established in it, held or vacant. */
public enum Seat {
    /** The head of the unit (người đứng đầu). */
    HEAD,
    /** The grassroots union of the unit (công đoàn cơ sở). */
    UNION,
    /** The Party committee of the unit (cấp ủy). */
    PARTY,
    /** The youth union of the unit (đoàn thanh niên). */
    YOUTH,
    /** The People's Inspectorate of the unit (ban thanh tra nhân dân). */
    INSPECTORATE,
    /** Whoever runs the programmes of the unit and everything below it. */
    PROGRAMME_ADMIN;

    /** Whether the seat acknowledges pledges where nothing else is settled; the unit's own data decides (trap 1). */
    public boolean usuallyAcknowledges() {
        return this == HEAD || this == UNION;
    }
}

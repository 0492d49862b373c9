package vn.neuguong.pledge.roster;

/** The real thing over units in memory. */
public final class SeatVacatingInMemory {

    private SeatVacatingInMemory() {}

    public static SeatVacating of(OrgUnits units, UnitTrees trees) {
        return new SeatVacating(units, trees);
    }
}

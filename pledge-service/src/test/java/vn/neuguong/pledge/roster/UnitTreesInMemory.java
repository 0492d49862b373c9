package vn.neuguong.pledge.roster;

import java.time.Clock;
import java.time.Duration;

/** The real trees over units in memory. */
public final class UnitTreesInMemory {

    private UnitTreesInMemory() {}

    public static UnitTrees of(Clock clock, OrgUnit... units) {
        return of(clock, OrgUnitsInMemory.of(units));
    }

    /** Sees at once what is saved there. */
    public static UnitTrees of(Clock clock, OrgUnits units) {
        return new UnitTrees(units, new UnitTreeSettings(Duration.ZERO), clock);
    }
}

package vn.neuguong.pledge.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much an import changes; units are those it names and those whose seats it touches. */
public record RosterDifference(Counts units, Counts people) {

    static RosterDifference between(ExistingRoster existing, List<UnitEntry> units, List<PersonEntry> people) {
        var wanted = new RosterTarget(existing.units(), units, people, existing::personIdOrPlaceholder).profiles();
        var unitCounts = Counts.NONE;
        for (var unit : wanted.entrySet()) {
            var current = existing.units().get(unit.getKey());
            unitCounts = unitCounts.plus(current == null ? null : RosterUpdate.profileOf(current), unit.getValue());
        }
        var peopleCounts = Counts.NONE;
        for (var person : people) {
            var current = existing.byStaffNumber().get(person.staffNumber());
            peopleCounts =
                    peopleCounts.plus(current == null ? null : RosterUpdate.profileOf(current), person.profile());
        }
        return new RosterDifference(unitCounts, peopleCounts);
    }

    /** How many are new, how many known but different, and how many already as they should be. */
    public record Counts(int added, int changed, int unchanged) {

        private static final Counts NONE = new Counts(0, 0, 0);

        private Counts plus(@Nullable Object current, Object wanted) {
            if (current == null) {
                return new Counts(added + 1, changed, unchanged);
            }
            return current.equals(wanted)
                    ? new Counts(added, changed, unchanged + 1)
                    : new Counts(added, changed + 1, unchanged);
        }
    }
}

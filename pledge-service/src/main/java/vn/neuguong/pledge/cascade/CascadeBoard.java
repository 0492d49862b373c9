package vn.neuguong.pledge.cascade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.Wording;
import vn.neuguong.pledge.programmes.LaunchStep;

/**
 * How far a programme has come down the tree, seen from one unit.
 *
 * @param units the unit itself, if it launches the programme, then those one level below it
 * @param laggards units at or below it whose next step is overdue, longest first; at most a hundred
 */
public record CascadeBoard(
        String programmeId,
        int programmeVersion,
        Wording programmeName,
        String unitId,
        String unitName,
        Standing total,
        List<UnitLine> units,
        List<UnitLine> laggards) {

    /** How many units have come how far, the unit itself and everything below it counted. */
    public record Standing(int units, int launched, int late) {

        static final Standing NONE = new Standing(0, 0, 0);

        Standing plus(UnitLaunch launch, Instant now) {
            return new Standing(
                    units + 1, launched + (launch.isLaunched() ? 1 : 0), late + (launch.isLateAt(now) ? 1 : 0));
        }
    }

    /**
     * One unit.
     *
     * @param launch absent for a unit that only has others below it
     * @param subtree the unit and everything below it
     */
    public record UnitLine(
            String unitId,
            String unitName,
            Standing subtree,
            @Nullable UnitLaunch launch) {

        public List<StepState> steps() {
            return launch == null ? List.of() : launch.steps();
        }

        /** The step of this kind, if the unit is asked for it. */
        public Optional<StepState> step(LaunchStep kind) {
            return launch == null ? Optional.empty() : launch.step(kind);
        }
    }
}

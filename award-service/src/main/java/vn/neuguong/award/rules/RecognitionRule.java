package vn.neuguong.award.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/**
 * One version of the rule by which a school is recognised (S11). Shares are compared by multiplying out, so that
 * nothing is ever rounded.
 *
 * @param effectiveFrom the first month judged by this version
 * @param wording the rule as people read it
 * @param inForcePercent share of the invited members whose pledges must be in force
 * @param inspectionPercent share of the maximum points the self-inspection must reach
 */
public record RecognitionRule(
        @NotBlank String id,
        @Positive int version,
        @NotNull YearMonth effectiveFrom,
        @NotBlank String wording,
        @Min(1) @Max(100) int inForcePercent,
        @Min(0) @Max(100) int inspectionPercent,
        boolean oncePerProgramme) {

    /** All reasons against recognition; empty means that the school is recognised. */
    public Set<Shortfall> shortfalls(Figures figures, boolean recognisedBefore) {
        var found = EnumSet.noneOf(Shortfall.class);
        if (figures.invited() == 0) {
            found.add(Shortfall.NO_MEMBERS);
        } else if (!reaches(figures.inForce(), figures.invited(), inForcePercent)) {
            found.add(Shortfall.PLEDGES_NOT_IN_FORCE);
        }
        var inspection = figures.inspection();
        if (inspection == null) {
            found.add(Shortfall.INSPECTION_NOT_COMPLETED);
        } else if (!reaches(inspection.points(), inspection.maximum(), inspectionPercent)) {
            found.add(Shortfall.SCORE_TOO_LOW);
        }
        if (oncePerProgramme && recognisedBefore) {
            found.add(Shortfall.ALREADY_RECOGNISED);
        }
        return found;
    }

    private static boolean reaches(long part, long whole, long percent) {
        return part * 100 >= whole * percent;
    }
}

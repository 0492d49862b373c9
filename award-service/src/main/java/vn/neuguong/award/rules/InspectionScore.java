package vn.neuguong.award.rules;

/** The points of a completed self-inspection, never without the maximum they are measured against. */
public record InspectionScore(int points, int maximum) {

    public InspectionScore {
        if (maximum < 1 || points < 0 || points > maximum) {
            throw new IllegalArgumentException("%d of %d points is not a score".formatted(points, maximum));
        }
    }
}

package vn.neuguong.award.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a school is judged by: its members' pledges and its self-inspection, as of the end of a month.
 *
 * @param inspection absent until the self-inspection is completed
 */
public record Figures(int invited, int inForce, @Nullable InspectionScore inspection) {

    public Figures {
        if (invited < 0 || inForce < 0 || inForce > invited) {
            throw new IllegalArgumentException("%d of %d pledges in force is impossible".formatted(inForce, invited));
        }
    }
}

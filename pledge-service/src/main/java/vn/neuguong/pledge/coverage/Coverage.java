package vn.neuguong.pledge.coverage;

import java.util.List;

/**
 * How far the pledges of a programme have come. The figures are cumulative: whoever has signed was invited, whatever is
 * in force was signed.
 *
 * @param people how many the audience has now
 * @param units one entry per unit somebody was invited in, by unit id
 */
public record Coverage(String programmeId, long people, PledgeCounts total, List<UnitCoverage> units) {

    /** The figures of one unit. */
    public record UnitCoverage(String unitId, String name, PledgeCounts counts) {}
}

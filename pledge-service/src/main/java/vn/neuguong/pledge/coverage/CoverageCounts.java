package vn.neuguong.pledge.coverage;

/**
 * How many people, at the end of a day. Who has left, moved away or is no longer meant is in none of them from the day
 * on which their pledge ended; when a programme ends the figures stay as they were.
 *
 * @param invited were asked to pledge
 * @param informed of those, were told of everything they are asked to pledge; see {@code Briefing}
 * @param viewed confirmed having read the text
 * @param signed have signed
 * @param acknowledged signed, and every seat that was asked has acknowledged it, at least one
 * @param inForce signed, and nothing is left to wait for
 * @param refused have said no, and not yes since
 * @param late have answered neither way since the day after they should have, and are not on leave
 */
public record CoverageCounts(
        long invited,
        long informed,
        long viewed,
        long signed,
        long acknowledged,
        long inForce,
        long refused,
        long late) {

    /** Nobody. */
    public static final CoverageCounts NONE = new CoverageCounts(0, 0, 0, 0, 0, 0, 0, 0);

    private static final int WHOLE = 100;

    /** Of two groups together. */
    public CoverageCounts plus(CoverageCounts other) {
        return new CoverageCounts(
                invited + other.invited,
                informed + other.informed,
                viewed + other.viewed,
                signed + other.signed,
                acknowledged + other.acknowledged,
                inForce + other.inForce,
                refused + other.refused,
                late + other.late);
    }

    /** What part of those invited, in whole percent rounded down: 100 only when nobody is missing. */
    public long percentOf(long part) {
        return invited == 0 ? 0 : part * WHOLE / invited;
    }
}

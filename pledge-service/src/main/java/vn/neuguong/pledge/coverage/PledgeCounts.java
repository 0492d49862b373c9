package vn.neuguong.pledge.coverage;

/**
 * How many pledges have come at least this far.
 *
 * @param acknowledged those at least one seat has acknowledged
 */
public record PledgeCounts(long invited, long signed, long acknowledged, long inForce) {

    static final PledgeCounts NONE = new PledgeCounts(0, 0, 0, 0);

    PledgeCounts plus(PledgeCounts other) {
        return new PledgeCounts(
                invited + other.invited,
                signed + other.signed,
                acknowledged + other.acknowledged,
                inForce + other.inForce);
    }
}

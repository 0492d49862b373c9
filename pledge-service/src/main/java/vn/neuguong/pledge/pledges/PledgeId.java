package vn.neuguong.pledge.pledges;

/**
 * The readable id of a pledge, made of the programme version and who is bound by it: a person, or {@code unit-} and a
 * unit. That is what keeps a second pledge for the same from ever existing (invariant 2). Somebody who moves is asked
 * again, by and for another unit; then, and only then, a number from 2 follows: each pledge of a version is signed at
 * most once, and the one before is over by then.
 */
final class PledgeId {

    private PledgeId() {}

    static String of(PledgeTerms terms, String subject, int number) {
        var first = "%s.%d.%s".formatted(terms.programmeId(), terms.programmeVersion(), subject);
        return number == 1 ? first : first + "." + number;
    }

    /** How a unit is named where a person could be. */
    static String subjectOf(PledgeKind kind, Signer signer) {
        return kind == PledgeKind.UNIT ? "unit-" + signer.unitId() : signer.personId();
    }
}

package vn.neuguong.pledge.pledges;

/**
 * The readable id of a pledge. It is made of the programme version and the signer, which is what keeps a second pledge
 * for the same version from ever existing (invariant 2).
 */
final class PledgeId {

    private PledgeId() {}

    static String of(PledgeTerms terms, String signerId) {
        return "%s.%d.%s".formatted(terms.programmeId(), terms.programmeVersion(), signerId);
    }
}

package vn.neuguong.pledge.pledges;

import vn.neuguong.pledge.programmes.Programme;

/**
 * The readable id of a pledge. It is made of the programme version and the signer, which is what keeps a second pledge
 * for the same version from ever existing (invariant 2).
 */
final class PledgeId {

    private PledgeId() {}

    static String of(PledgeTerms terms, String signerId) {
        return of(terms.programmeId(), terms.programmeVersion(), signerId);
    }

    static String of(Programme programme, String signerId) {
        return of(programme.id(), programme.programmeVersion(), signerId);
    }

    private static String of(String programmeId, int programmeVersion, String signerId) {
        return "%s.%d.%s".formatted(programmeId, programmeVersion, signerId);
    }
}

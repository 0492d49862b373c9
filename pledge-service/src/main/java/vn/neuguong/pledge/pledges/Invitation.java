package vn.neuguong.pledge.pledges;

import java.time.Instant;

/**
 * Who is asked to pledge what, and until when.
 *
 * @param number which pledge of this person or unit to this version it is, from 1
 */
record Invitation(PledgeKind kind, PledgeTerms terms, Signer signer, int number, Instant dueAt) {

    /** The first one of a person, due when the programme says. */
    static Invitation of(PledgeTerms terms, Signer signer) {
        return new Invitation(PledgeKind.PERSON, terms, signer, 1, terms.dueAt());
    }

    String pledgeId() {
        return PledgeId.of(terms, PledgeId.subjectOf(kind, signer), number);
    }
}

package vn.neuguong.pledge.pledges;

/** The secret that proofs of viewing are sealed with; the same for all instances of the service. */
@FunctionalInterface
interface ProofSecret {

    /** 256 random bits. */
    byte[] bytes();
}

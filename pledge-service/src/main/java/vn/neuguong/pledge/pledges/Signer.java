package vn.neuguong.pledge.pledges;

/** Who is asked to sign, and for which unit as it is called at the invitation. */
public record Signer(String personId, String unitId, String unitName) {}

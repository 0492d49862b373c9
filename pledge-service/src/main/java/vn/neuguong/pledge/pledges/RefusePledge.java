package vn.neuguong.pledge.pledges;

/**
 * Somebody says no.
 *
 * @param reason in their own words, not blank
 */
public record RefusePledge(String pledgeId, Viewing viewing, String reason) {}

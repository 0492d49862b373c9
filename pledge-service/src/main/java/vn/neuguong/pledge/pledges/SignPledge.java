package vn.neuguong.pledge.pledges;

/**
 * Somebody presses the button under the text.
 *
 * @param viewing which text was shown above it, and when
 */
public record SignPledge(String pledgeId, Viewing viewing) {}

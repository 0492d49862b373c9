package vn.neuguong.pledge.pledges;

/**
 * Somebody presses the button under the text.
 *
 * @param textSha256 the hash of the text that was shown above it
 */
public record SignPledge(String pledgeId, String textSha256, Device device) {}

package vn.neuguong.pledge.pledges;

import java.time.Instant;

/**
 * That a text was displayed to the person behind a link, as a {@link ViewProof} shows.
 *
 * @param textSha256 the hash of the text that was shown
 * @param shownAt when the page with it was handed out
 */
public record Viewing(String textSha256, Device device, Instant shownAt) {}

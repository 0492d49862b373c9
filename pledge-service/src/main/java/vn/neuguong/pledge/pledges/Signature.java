package vn.neuguong.pledge.pledges;

import java.time.Instant;

/**
 * The act of signing: which text the person saw, when, and on what.
 *
 * @param textSha256 the hash of the text that was shown
 */
record Signature(String textSha256, Device device, Instant at) {}

package vn.neuguong.pledge.pledges;

import java.time.Instant;

/**
 * The act of signing: which text the person saw, since when, on what, and when they signed.
 *
 * @param verificationCode unguessable; finds the pledge on the public page
 */
record Signature(Viewing viewing, Instant at, String verificationCode) {

    String textSha256() {
        return viewing.textSha256();
    }
}

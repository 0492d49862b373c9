/** Pledges: the invitation to sign, the signature, its acknowledgements, and the proof of all three. */
@NullMarked
package vn.neuguong.pledge.pledges;

import org.jspecify.annotations.NullMarked;

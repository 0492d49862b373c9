/** Movements and campaigns, from the draft to the launch that pins what everybody will sign. */
@NullMarked
package vn.neuguong.pledge.programmes;

import org.jspecify.annotations.NullMarked;

/** The signed pledges that wait for the holder of a seat, and the rounds in which they are acknowledged. */
@NullMarked
package vn.neuguong.pledge.acknowledgements;

import org.jspecify.annotations.NullMarked;

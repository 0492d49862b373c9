/** Switches one guard of the product off at a time, to see that the checker notices. */
@NullMarked
package vn.neuguong.endtoend.chaos.mutations;

import org.jspecify.annotations.NullMarked;

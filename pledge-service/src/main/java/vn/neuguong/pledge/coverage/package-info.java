/** How far a programme has come, per unit and subtree, on any day: invited, informed, signed, in force, late. */
@NullMarked
package vn.neuguong.pledge.coverage;

import org.jspecify.annotations.NullMarked;

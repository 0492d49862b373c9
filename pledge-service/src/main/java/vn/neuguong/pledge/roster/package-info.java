/** Who works where: the units as a tree, their seats and their staff. */
@NullMarked
package vn.neuguong.pledge.roster;

import org.jspecify.annotations.NullMarked;

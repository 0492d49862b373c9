/** Who works where: the units as a tree, their seats, their staff, and the import that keeps them up to date. */
@NullMarked
package vn.neuguong.pledge.roster;

import org.jspecify.annotations.NullMarked;

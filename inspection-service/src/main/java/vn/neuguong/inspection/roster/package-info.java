/** What this service remembers of the roster: the unit tree with its seat holders, and what its pages call people. */
@NullMarked
package vn.neuguong.inspection.roster;

import org.jspecify.annotations.NullMarked;

/** What this service remembers of the roster: the unit tree with its seat holders, and the names its pages show. */
@NullMarked
package vn.neuguong.inspection.roster;

import org.jspecify.annotations.NullMarked;

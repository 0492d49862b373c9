/** What this service keeps of the roster: the unit tree with its seats, and the names of people. */
@NullMarked
package vn.neuguong.award.roster;

import org.jspecify.annotations.NullMarked;

/** The monthly list of each school: how far its pledges and its inspection have come. */
@NullMarked
package vn.neuguong.award.evaluations;

import org.jspecify.annotations.NullMarked;

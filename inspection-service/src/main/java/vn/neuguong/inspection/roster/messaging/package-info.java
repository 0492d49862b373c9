/** Reads the roster's events into the projection. */
@NullMarked
package vn.neuguong.inspection.roster.messaging;

import org.jspecify.annotations.NullMarked;

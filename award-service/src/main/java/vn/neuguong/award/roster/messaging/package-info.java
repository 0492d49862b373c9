/** Keeps the roster projection in step with the roster's events. */
@NullMarked
package vn.neuguong.award.roster.messaging;

import org.jspecify.annotations.NullMarked;

/** The published form of roster events, and the events of the personnel system that the roster follows. */
@NullMarked
package vn.neuguong.pledge.roster.messaging;

import org.jspecify.annotations.NullMarked;

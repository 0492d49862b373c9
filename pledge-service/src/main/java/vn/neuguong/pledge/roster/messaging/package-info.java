/** The published form of roster events. */
@NullMarked
package vn.neuguong.pledge.roster.messaging;

import org.jspecify.annotations.NullMarked;

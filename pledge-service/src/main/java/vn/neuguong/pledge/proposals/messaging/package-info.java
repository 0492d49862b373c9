/** The proposal events as they are published. */
@NullMarked
package vn.neuguong.pledge.proposals.messaging;

import org.jspecify.annotations.NullMarked;

/** How pledges are told to the other services. */
@NullMarked
package vn.neuguong.pledge.pledges.messaging;

import org.jspecify.annotations.NullMarked;

/** How pledges are told to the other services, and the launches that invite to them. */
@NullMarked
package vn.neuguong.pledge.pledges.messaging;

import org.jspecify.annotations.NullMarked;

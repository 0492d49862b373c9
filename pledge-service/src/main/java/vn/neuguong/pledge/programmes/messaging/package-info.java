/** How launches are told to the other services. */
@NullMarked
package vn.neuguong.pledge.programmes.messaging;

import org.jspecify.annotations.NullMarked;

/** How launches and ends are told to the other services, and to our own features. */
@NullMarked
package vn.neuguong.pledge.programmes.messaging;

import org.jspecify.annotations.NullMarked;

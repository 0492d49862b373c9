/** How launches in the units are told to others, and the changes of the unit tree they follow. */
@NullMarked
package vn.neuguong.pledge.cascade.messaging;

import org.jspecify.annotations.NullMarked;

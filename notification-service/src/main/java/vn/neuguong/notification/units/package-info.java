/** The unit tree as the roster tells it: what units are called, who leads them, and who is above whom. */
@NullMarked
package vn.neuguong.notification.units;

import org.jspecify.annotations.NullMarked;

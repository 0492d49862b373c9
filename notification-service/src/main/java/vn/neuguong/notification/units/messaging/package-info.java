/** Feeds the unit tree from the roster's events. */
@NullMarked
package vn.neuguong.notification.units.messaging;

import org.jspecify.annotations.NullMarked;

/** Feeds the people projection from the roster's events. */
@NullMarked
package vn.neuguong.notification.people.messaging;

import org.jspecify.annotations.NullMarked;

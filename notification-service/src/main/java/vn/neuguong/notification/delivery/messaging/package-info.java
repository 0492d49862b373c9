/** Tells the other services what became of each mail. */
@NullMarked
package vn.neuguong.notification.delivery.messaging;

import org.jspecify.annotations.NullMarked;

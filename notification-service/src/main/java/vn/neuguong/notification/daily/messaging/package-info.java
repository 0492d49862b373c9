/** Reads the codes of conduct people are reminded of. */
@NullMarked
package vn.neuguong.notification.daily.messaging;

import org.jspecify.annotations.NullMarked;

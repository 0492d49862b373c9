/** Turns the tasks and announcements of the other services into mail, without knowing what they mean. */
@NullMarked
package vn.neuguong.notification;

import org.jspecify.annotations.NullMarked;

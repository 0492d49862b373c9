/** Hears of tasks and announcements from the services that own them. */
@NullMarked
package vn.neuguong.notification.tasks.messaging;

import org.jspecify.annotations.NullMarked;

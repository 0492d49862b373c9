/** When people may be written to, when they are reminded of a task, and when those above them hear of it. */
@NullMarked
package vn.neuguong.notification.schedule;

import org.jspecify.annotations.NullMarked;

/** When a person is reminded of a task. */
@NullMarked
package vn.neuguong.notification.schedule;

import org.jspecify.annotations.NullMarked;

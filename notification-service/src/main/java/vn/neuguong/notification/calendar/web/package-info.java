/** The working-day calendar for operators. */
@NullMarked
package vn.neuguong.notification.calendar.web;

import org.jspecify.annotations.NullMarked;

/** Which days are worked: the law's holidays, the government's announcements, and what the operator has entered. */
@NullMarked
package vn.neuguong.notification.calendar;

import org.jspecify.annotations.NullMarked;

/** The daily reminder (S4): one clause a working day to whoever asked for it. */
@NullMarked
package vn.neuguong.notification.daily;

import org.jspecify.annotations.NullMarked;

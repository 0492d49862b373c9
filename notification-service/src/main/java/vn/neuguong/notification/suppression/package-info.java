/** Addresses no mail is sent to, because of what was heard from there: why, since when, and who let them go again. */
@NullMarked
package vn.neuguong.notification.suppression;

import org.jspecify.annotations.NullMarked;

/** How many mails may go out per second, counted by all instances together. */
@NullMarked
package vn.neuguong.notification.limits;

import org.jspecify.annotations.NullMarked;

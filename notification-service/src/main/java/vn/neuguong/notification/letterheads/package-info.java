/** In whose name the mails to the people of a unit are written. */
@NullMarked
package vn.neuguong.notification.letterheads;

import org.jspecify.annotations.NullMarked;

/** Which mails a person wants, as far as there is a choice, and the links by which they say so. */
@NullMarked
package vn.neuguong.notification.preferences;

import org.jspecify.annotations.NullMarked;

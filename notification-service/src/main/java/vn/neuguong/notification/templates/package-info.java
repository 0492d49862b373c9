/** The versioned wording of every mail, as HTML and as text. */
@NullMarked
package vn.neuguong.notification.templates;

import org.jspecify.annotations.NullMarked;

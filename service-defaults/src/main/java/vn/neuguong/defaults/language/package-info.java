/** Which language somebody reads pages and answers in: the one they chose, their own, their browser's, Vietnamese. */
@NullMarked
package vn.neuguong.defaults.language;

import org.jspecify.annotations.NullMarked;

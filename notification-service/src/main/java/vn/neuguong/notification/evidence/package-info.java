/** Shows what people were told by mail (invariant 11), and forgets what may not be kept. */
@NullMarked
package vn.neuguong.notification.evidence;

import org.jspecify.annotations.NullMarked;

/** The link every mail carries to its reader's own page, where all their tasks and choices are. */
@NullMarked
package vn.neuguong.notification.links;

import org.jspecify.annotations.NullMarked;

/** The page where readers of any mail see all they are expected to do. */
@NullMarked
package vn.neuguong.notification.tasks.web;

import org.jspecify.annotations.NullMarked;

/** The mail servers letters are handed to: which one, over which connection, and what it answers. */
@NullMarked
package vn.neuguong.notification.providers;

import org.jspecify.annotations.NullMarked;

/** Lets operators give units letterheads of their own. */
@NullMarked
package vn.neuguong.notification.letterheads.web;

import org.jspecify.annotations.NullMarked;

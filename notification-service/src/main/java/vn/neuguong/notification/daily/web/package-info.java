/** The page on which a reader asks for the clause of the day, or to be spared it. */
@NullMarked
package vn.neuguong.notification.daily.web;

import org.jspecify.annotations.NullMarked;

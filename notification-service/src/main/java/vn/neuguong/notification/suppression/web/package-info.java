/** Shows operators the suppressed addresses, and lets them release one. */
@NullMarked
package vn.neuguong.notification.suppression.web;

import org.jspecify.annotations.NullMarked;

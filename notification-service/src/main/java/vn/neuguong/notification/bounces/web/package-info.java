/** Shows operators the reports that came. */
@NullMarked
package vn.neuguong.notification.bounces.web;

import org.jspecify.annotations.NullMarked;

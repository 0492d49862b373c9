/** The operators' page about mail, on the management port. */
@NullMarked
package vn.neuguong.notification.operations.web;

import org.jspecify.annotations.NullMarked;

/** Figures about deliveries for programme administrators. */
@NullMarked
package vn.neuguong.notification.delivery.web;

import org.jspecify.annotations.NullMarked;

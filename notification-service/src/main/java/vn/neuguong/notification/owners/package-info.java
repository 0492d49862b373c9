/** Asks the services that own tasks for the links and documents a mail needs. */
@NullMarked
package vn.neuguong.notification.owners;

import org.jspecify.annotations.NullMarked;

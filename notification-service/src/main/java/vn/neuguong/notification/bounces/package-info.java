/** What mail servers and readers report about mails after we have sent them, taken from a mailbox. */
@NullMarked
package vn.neuguong.notification.bounces;

import org.jspecify.annotations.NullMarked;

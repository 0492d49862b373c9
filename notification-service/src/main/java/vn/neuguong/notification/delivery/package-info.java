/** One mail from its request to the mail server's answer: queued, claimed, sent, recorded. */
@NullMarked
package vn.neuguong.notification.delivery;

import org.jspecify.annotations.NullMarked;

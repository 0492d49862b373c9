/** What operators see of the mails and can do about them: figures, pauses, sending again, test messages, alarms. */
@NullMarked
package vn.neuguong.notification.operations;

import org.jspecify.annotations.NullMarked;

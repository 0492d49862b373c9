/** Which tasks are open, and the mails that opening, ageing and closing a task ask for. */
@NullMarked
package vn.neuguong.notification.tasks;

import org.jspecify.annotations.NullMarked;

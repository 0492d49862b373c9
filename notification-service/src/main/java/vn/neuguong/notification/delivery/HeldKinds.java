package vn.neuguong.notification.delivery;

import java.util.Set;

/** Which kinds of mail operators have paused: their mails stay in the queue untouched. */
@FunctionalInterface
public interface HeldKinds {

    Set<String> all();
}

package vn.neuguong.notification.delivery;

import java.util.Map;

/**
 * Looks again at mails about several tasks, right before they are written: they list what is still open then, however
 * long they have waited (invariant 7).
 */
public interface CurrentLines {

    /**
     * The requests with the lines they have now.
     *
     * @param asked by delivery id
     * @return by delivery id as well; one of which nothing is left is missing
     */
    Map<String, MailRequest> of(Map<String, MailRequest> asked);
}

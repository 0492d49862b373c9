package vn.neuguong.notification.delivery;

/** What the mail server said to one mail; the reply names no address, since it is kept and published. */
sealed interface ServerAnswer {

    /** The words of the server, or ours when there are none. */
    String reply();

    /** It has taken responsibility. */
    record Accepted(String reply) implements ServerAnswer {}

    /** Nothing: the connection was lost before the answer, and the mail may have been taken or not. */
    record Unknown(String reply) implements ServerAnswer {}

    /** Not now. */
    record RefusedForNow(String reply) implements ServerAnswer {}

    /** Never. */
    record RefusedForGood(String reply) implements ServerAnswer {}
}

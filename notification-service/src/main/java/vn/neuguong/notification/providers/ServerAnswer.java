package vn.neuguong.notification.providers;

/** What a mail server said to one mail; the reply names no address, since it is kept and published. */
public sealed interface ServerAnswer {

    /** The words of the server, or ours when there are none. */
    String reply();

    /** It has taken responsibility. */
    record Accepted(String reply) implements ServerAnswer {}

    /** Nothing: the connection was lost after the last byte, and the mail may have been taken or not. */
    record Unknown(String reply) implements ServerAnswer {}

    /** Not now, and not because of this server. */
    record RefusedForNow(String reply, boolean likeGreylisting) implements ServerAnswer {}

    /**
     * Never.
     *
     * @param noSuchMailbox whether nothing can ever be delivered to this address
     */
    record RefusedForGood(String reply, boolean noSuchMailbox) implements ServerAnswer {}

    /** The mail is not to blame: the server is closing, hung up, or does not want mail from us at all. */
    record ProviderInTrouble(String reply) implements ServerAnswer {}
}

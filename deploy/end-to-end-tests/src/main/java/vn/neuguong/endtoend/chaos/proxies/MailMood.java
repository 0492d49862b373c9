package vn.neuguong.endtoend.chaos.proxies;

/** How the mail gate treats mails. */
public enum MailMood {
    /** Passes them on. */
    OBLIGING,
    /** Refuses them for now. */
    REFUSING,
    /** Takes a mail, and hangs up instead of saying so. */
    DROPPING_AFTER_DOT,
    /** Takes a mail, and says so when nobody waits for it any more. */
    ANSWERING_LATE
}

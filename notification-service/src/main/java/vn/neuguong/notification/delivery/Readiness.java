package vn.neuguong.notification.delivery;

/** Whether a claimed mail can be handed over. */
sealed interface Readiness {

    /** It can. */
    record Ready(PreparedMail mail) implements Readiness {}

    /** Something is missing that will come. */
    record Missing(String what) implements Readiness {}

    /** Its recipient's domain has a limit, and so a lane of its own. */
    record Elsewhere(String lane) implements Readiness {}

    /** Nobody needs it any more. */
    record Unneeded(String why) implements Readiness {}

    /** It would be of no use any more: its reader knows better by now. */
    record Stale() implements Readiness {}

    /** Its recipient's address takes no mail. */
    record Barred(String why) implements Readiness {}

    /** It can never be. */
    record Impossible(String why) implements Readiness {}
}

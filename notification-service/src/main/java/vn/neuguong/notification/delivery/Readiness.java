package vn.neuguong.notification.delivery;

/** Whether a claimed mail can be handed over. */
sealed interface Readiness {

    /** It can. */
    record Ready(PreparedMail mail) implements Readiness {}

    /** Something is missing that will come. */
    record Missing(String what) implements Readiness {}

    /** Nobody needs it any more. */
    record Unneeded(String why) implements Readiness {}

    /** It can never be. */
    record Impossible(String why) implements Readiness {}
}

package vn.neuguong.local.launcher;

/** What an operator can ask of {@code ./run}. */
sealed interface Command {

    record Start() implements Command {}

    record Stop() implements Command {}

    record Status() implements Command {}

    record Logs(String process, boolean follow) implements Command {}

    /** Confirmed: nobody has to be asked, and a running system may be stopped first. */
    record Reset(boolean confirmed) implements Command {}

    record Story() implements Command {}

    record Help() implements Command {}
}

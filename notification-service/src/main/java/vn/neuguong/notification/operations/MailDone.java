package vn.neuguong.notification.operations;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an operator's wish ended.
 *
 * @param done whether anything was changed or sent
 * @param code of the message that says it
 * @param detail what the message is filled in with: the new delivery, the mail server's words, …
 */
public record MailDone(boolean done, String code, String detail) {

    private static final String DONE = "operations.done.";
    private static final String REFUSED = "operations.refused.";
    private static final Pattern IN_JOURNAL = Pattern.compile(
            "(?:(?<done>paused|resumed|resent|tested)|(?<refused>no-kind|not-paused|no-delivery|under-way|closed|test)):"
                + " (?<detail>.*)",
            Pattern.DOTALL);

    static MailDone yes(String code, String detail) {
        return new MailDone(true, code, detail);
    }

    static MailDone no(String code, String detail) {
        return new MailDone(false, code, detail);
    }

    /** What the journal keeps, understood again; nothing when it is not the end of a wish about mail. */
    public static Optional<MailDone> read(String journal) {
        var kept = IN_JOURNAL.matcher(journal);
        if (!kept.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                kept.group("done") == null
                        ? no(REFUSED + kept.group("refused"), kept.group("detail"))
                        : yes(DONE + kept.group("done"), kept.group("detail")));
    }

    /** As the journal keeps it. */
    @Override
    public String toString() {
        return code.substring(code.lastIndexOf('.') + 1) + ": " + detail;
    }
}

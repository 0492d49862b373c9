package vn.neuguong.notification.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;

/**
 * What an operator wants, as it was said: not checked yet.
 *
 * @param about the kind, the delivery or the address
 */
public record MailWish(
        MailAction action,
        @Nullable String who,
        @Nullable String why,
        @Nullable String about,
        @Nullable String language) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SUBJECT = 320;
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]*");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    /** What is left to do once everything needed was said. */
    record Checked(MailAction action, String who, String why, String about, String language) {}

    /**
     * What it comes to.
     *
     * @throws InvalidInput naming all that is wrong
     */
    Checked check() {
        var faults = new ArrayList<Fault>();
        var operator = line("who", who, LONGEST_NAME, faults);
        var reason = line("why", why, LONGEST_REASON, faults);
        var subject = line(subjectName(), about, LONGEST_SUBJECT, faults);
        if (action == MailAction.TEST
                && !subject.isEmpty()
                && !ADDRESS.matcher(subject).matches()) {
            faults.add(Fault.of("address", "operations.no-address"));
        }
        if (language != null && !language.equals("vi") && !language.equals("en")) {
            faults.add(Fault.of("language", "operations.no-language"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Checked(action, operator, reason, subject, language == null ? "vi" : language);
    }

    private String subjectName() {
        return switch (action) {
            case PAUSE, RESUME -> "kind";
            case RESEND -> "delivery";
            case TEST -> "address";
        };
    }

    /** Line breaks would write lines of their own into the journal and the log. */
    private static String line(String field, @Nullable String said, int longest, List<Fault> faults) {
        var text = said == null ? "" : said.strip();
        if (text.isEmpty()) {
            faults.add(Fault.of(field, "operations.missing"));
        } else if (text.length() > longest) {
            faults.add(Fault.of(field, "operations.too-long", longest));
        } else if (!LINE.matcher(text).matches()) {
            faults.add(Fault.of(field, "operations.one-line"));
        } else {
            return text;
        }
        return "";
    }
}

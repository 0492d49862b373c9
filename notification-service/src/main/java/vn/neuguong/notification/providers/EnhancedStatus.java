package vn.neuguong.notification.providers;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The three numbers by which mail servers say what happened to a mail (RFC 3463). */
public record EnhancedStatus(int kind, int subject, int detail) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");

    private static final int ADDRESS = 1;
    private static final int MAILBOX = 2;
    private static final int SYSTEM = 3;

    /** Bad mailbox, bad system, bad syntax, moved without a new address, null MX. */
    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(1, 2, 3, 6, 10);

    /** The first one in a text, such as a server's reply. */
    public static Optional<EnhancedStatus> in(String text) {
        return WRITTEN.matcher(text)
                .results()
                .findFirst()
                .map(found -> new EnhancedStatus(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))));
    }

    /** Whether trying again is pointless. */
    public boolean isForGood() {
        return kind == 5;
    }

    /** Whether no mail will ever reach this address: it does not exist, or its mailbox is disabled. */
    public boolean saysNoSuchMailbox() {
        return isForGood()
                && ((subject == ADDRESS && NO_SUCH_ADDRESS.contains(detail)) || (subject == MAILBOX && detail == 1));
    }

    /** Whether the server speaks of itself: it takes no mail now, whichever it is. */
    boolean saysServerIsClosed() {
        return subject == SYSTEM && detail == 2;
    }

    /** Whether the mail is larger than the server will ever take. */
    boolean saysTooLarge() {
        return isForGood() && ((subject == SYSTEM && detail == 4) || (subject == MAILBOX && detail == 3));
    }

    @Override
    public String toString() {
        return kind + "." + subject + "." + detail;
    }
}

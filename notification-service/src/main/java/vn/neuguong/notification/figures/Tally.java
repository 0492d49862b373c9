package vn.neuguong.notification.figures;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts of one hour by the path of the field they are kept in: {@code kind.pledge․sign.accepted}. Names hold dots, which
 * separate fields, so a look-alike takes their place.
 */
final class Tally {

    static final String KIND = "kind";
    static final String DOMAIN = "domain";
    static final String PROVIDER = "provider";
    static final String TOTAL = "total";

    /** Most mail goes to one or two domains; whoever has thousands shall not make the document of an hour grow with them. */
    private static final int DOMAINS = 300;

    private static final String OTHERS = "…";
    private static final char DOT = '.';
    private static final char LIKE_A_DOT = '\u2024';

    private final Map<String, Long> counts = new HashMap<>();
    private int domains;

    void add(Ended mail) {
        count(mail, 1);
    }

    /** The mail did not end like that after all. */
    void take(Ended mail) {
        count(mail, -1);
    }

    private void count(Ended mail, long mails) {
        count(TOTAL + DOT + mail.outcome(), mails);
        count(path(KIND, mail.kind(), mail.outcome()), mails);
        if (mail.domain() != null) {
            countDomain(mail.domain(), mail.outcome(), mails);
        }
        if (mail.provider() != null) {
            count(path(PROVIDER, mail.provider(), mail.outcome()), mails);
        }
    }

    private void countDomain(String domain, String outcome, long mails) {
        var path = path(DOMAIN, domain, outcome);
        if (!counts.containsKey(path) && ++domains > DOMAINS) {
            path = path(DOMAIN, OTHERS, outcome);
        }
        count(path, mails);
    }

    private void count(String path, long mails) {
        counts.merge(path, mails, Long::sum);
    }

    private static String path(String dimension, String value, String outcome) {
        return dimension + DOT + value.replace(DOT, LIKE_A_DOT).replace('$', '_') + DOT + outcome;
    }

    /** The name behind a part of a path. */
    static String name(String part) {
        return part.replace(LIKE_A_DOT, DOT);
    }

    Map<String, Long> counts() {
        return counts;
    }
}

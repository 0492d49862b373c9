package vn.neuguong.local.mail;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API can ask for, oldest first: every condition given must hold. */
record MailQuery(
        @Nullable String to,
        @Nullable String subject,
        @Nullable String headerName,
        String headerValue,
        long after,
        int limit) {

    private static final int USUAL_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1000;

    static MailQuery of(Map<String, String> parameters) {
        @Nullable String header = parameters.get("header");
        int colon = header == null ? -1 : header.indexOf(':');
        if (header != null && colon < 1) {
            throw new IllegalArgumentException("header must look like Name:value");
        }
        return new MailQuery(
                parameters.get("to"),
                parameters.get("subject"),
                header == null ? null : header.substring(0, colon).strip(),
                header == null ? "" : header.substring(colon + 1).strip(),
                number(parameters, "after", 0),
                Math.clamp(number(parameters, "limit", USUAL_LIMIT), 1, LARGEST_LIMIT));
    }

    boolean matches(StoredMail mail) {
        return mail.sequence() > after
                && (to == null || mail.recipient().equalsIgnoreCase(to.strip()))
                && (subject == null || lower(mail.subject()).contains(lower(subject)))
                && (headerName == null || mail.hasHeader(headerName, headerValue));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static long number(Map<String, String> parameters, String name, long otherwise) {
        String value = parameters.get(name);
        try {
            return value == null ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number", e);
        }
    }
}

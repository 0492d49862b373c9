package vn.neuguong.notification.templates;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.secrets.Sha256;

/** SHA-256 over the data of a mail in a fixed order, so that a mail at hand can be proved to be the one sent. */
final class DataFingerprint {

    private DataFingerprint() {}

    static String of(MailData data) {
        var canonical = new StringBuilder();
        append(canonical, "recipientName", data.recipientName());
        append(canonical, "dueDay", data.dueDay());
        append(canonical, "today", data.today());
        append(canonical, "link", data.link());
        new TreeMap<>(data.parameters()).forEach((name, value) -> append(canonical, "parameter " + name, value));
        return Sha256.of(canonical.toString());
    }

    /** Lengths keep a value from being read as the next field. */
    private static void append(StringBuilder canonical, String name, @Nullable Object value) {
        var text = value == null ? "" : value.toString();
        canonical
                .append(name)
                .append(':')
                .append(text.length())
                .append(':')
                .append(text)
                .append('\n');
    }
}

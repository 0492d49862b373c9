package vn.neuguong.notification.templates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** SHA-256 over the data of a mail in a fixed order, so that a mail at hand can be proved to be the one sent. */
final class DataFingerprint {

    private DataFingerprint() {}

    static String of(MailData data) {
        var canonical = new StringBuilder();
        append(canonical, "recipientName", data.recipientName());
        append(canonical, "dueDay", data.dueDay());
        append(canonical, "today", data.today());
        append(canonical, "link", data.link());
        append(canonical, "myTasksLink", data.myTasksLink());
        new TreeMap<>(data.parameters()).forEach((name, value) -> append(canonical, "parameter " + name, value));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
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

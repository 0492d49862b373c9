package vn.neuguong.pledge.clauses;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** The fingerprint of a text: equal texts have equal hashes however their diacritics are encoded. */
public final class ContentHash {

    private ContentHash() {}

    /** The SHA-256, in lower-case hexadecimal, of the text in Unicode form NFC and UTF-8. */
    public static String sha256(String text) {
        try {
            var canonical = Normalizer.normalize(text, Normalizer.Form.NFC);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package vn.neuguong.pledge.clauses;

import java.text.Normalizer;
import vn.neuguong.defaults.secrets.Sha256;

/** The fingerprint of a text: equal texts have equal hashes however their diacritics are encoded. */
public final class ContentHash {

    private ContentHash() {}

    /** The SHA-256, in lower-case hexadecimal, of the text in Unicode form NFC and UTF-8. */
    public static String sha256(String text) {
        return Sha256.of(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}

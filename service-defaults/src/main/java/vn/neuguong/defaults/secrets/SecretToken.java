package vn.neuguong.defaults.secrets;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * 256 random bits that let in whoever brings them, in a link or a cookie. Only their hash is stored, so whoever reads
 * the database gets in nowhere.
 */
public record SecretToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static SecretToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored in its place. */
    public String hash() {
        return Sha256.of(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SecretToken[…]";
    }
}

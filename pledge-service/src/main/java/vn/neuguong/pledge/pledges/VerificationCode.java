package vn.neuguong.pledge.pledges;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code a signed pledge is verified with: 160 random bits, so that nobody finds a pledge they do not hold a copy of.
 * It is printed on paper, hence in groups, in letters and digits that are not mistaken for each other.
 */
public final class VerificationCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private static final int LENGTH = 32;
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    private VerificationCode() {}

    static String random() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The code somebody typed or scanned; empty when it cannot be one. */
    public static Optional<String> parse(String typed) {
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    /** In groups of four, to be read and typed. */
    public static String inGroups(String code) {
        return code.replaceAll(".{4}(?=.)", "$0-");
    }
}

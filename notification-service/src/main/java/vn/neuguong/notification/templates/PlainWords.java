package vn.neuguong.notification.templates;

import java.util.regex.Pattern;

/**
 * What others tell us, made harmless before it is put into a mail: one line, without anything that is not seen. A line
 * break would let data write headers or a signature of its own, a bidi control would turn the words around it.
 */
public final class PlainWords {

    private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
    private static final String CUT = "…";

    private PlainWords() {}

    /** One line of at most so many characters; what is longer ends in an ellipsis. */
    public static String of(String told, int longest) {
        var line = UNSEEN.matcher(SPACES.matcher(told).replaceAll(" "))
                .replaceAll("")
                .strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + CUT;
    }
}

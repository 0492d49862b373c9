package vn.neuguong.pledge.system;

/**
 * What a text must look like that somebody types and everybody reads, on pages and in the headers of mails: one line
 * without characters nobody sees. Regular expressions, because the constraints of requests can name nothing else.
 */
public final class PlainText {

    /** No line break, no control character, nothing of no width, nothing that turns the direction of writing. */
    public static final String ONE_VISIBLE_LINE = "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*";

    /** The same on as many lines as it takes. */
    public static final String VISIBLE_LINES = "[\\r\\n\\t[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]]*";

    /** At least one letter, of whatever alphabet. */
    public static final String WITH_A_LETTER = "(?s).*\\p{L}.*";

    private PlainText() {}
}

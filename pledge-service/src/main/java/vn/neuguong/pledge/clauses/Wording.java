package vn.neuguong.pledge.clauses;

import java.util.Locale;

/**
 * The same words in both languages.
 *
 * @param vi what is signed and counts
 * @param en a courtesy translation
 */
public record Wording(String vi, String en) {

    /** For this reader; whoever does not read English reads what is signed. */
    public String in(Locale reader) {
        return Locale.ENGLISH.getLanguage().equals(reader.getLanguage()) ? en : vi;
    }
}

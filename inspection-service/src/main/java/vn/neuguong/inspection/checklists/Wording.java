package vn.neuguong.inspection.checklists;

import java.util.Locale;
import org.springframework.util.Assert;

/**
 * The same words in both languages.
 *
 * @param vi what is asked and counts
 * @param en a courtesy translation
 */
public record Wording(String vi, String en) {

    public Wording {
        Assert.hasText(vi, "words are missing in Vietnamese");
        Assert.hasText(en, () -> "no English for: " + vi);
    }

    /** For this reader; whoever does not read English reads what counts. */
    public String in(Locale reader) {
        return Locale.ENGLISH.getLanguage().equals(reader.getLanguage()) ? en : vi;
    }
}

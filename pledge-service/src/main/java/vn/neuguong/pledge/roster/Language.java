package vn.neuguong.pledge.roster;

import java.util.Locale;

/** The language somebody wants to be written to in. */
public enum Language {
    /** Vietnamese. */
    VI,
    /** English. */
    EN;

    /** The BCP 47 tag, as it travels in events and in the CSV: {@code vi}, {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}

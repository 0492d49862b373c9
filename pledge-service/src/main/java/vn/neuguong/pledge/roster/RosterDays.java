package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people write them in both languages of the answers. */
public final class RosterDays {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private RosterDays() {}

    /** As in 20/11/2026. */
    public static String text(LocalDate day) {
        return WRITTEN.format(day);
    }
}

package vn.neuguong.defaults.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.springframework.context.i18n.LocaleContextHolder;

/** Dates and times as readers in Vietnam write them, in Vietnam's time, and in the language of the current request,
 * Vietnamese outside of one. A bean, so that templates can call it. */
public final class VietnamTime {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter ENGLISH_DATE_TIME = DateTimeFormatter.ofPattern("HH:mm 'on' dd/MM/yyyy");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    /** {@code 30/11/2026}; an {@link Instant} is taken on Vietnam's calendar, a {@link LocalDate} as it is. */
    public String date(TemporalAccessor when) {
        return DATE.format(inVietnam(when));
    }

    /** {@code 08:15 ngày 30/11/2026}, {@code 08:15 on 30/11/2026}. */
    public String dateTime(Instant when) {
        var format = isReadInEnglish() ? ENGLISH_DATE_TIME : DATE_TIME;
        return format.format(inVietnam(when));
    }

    /** {@code 11/2026}. */
    public String month(YearMonth when) {
        return MONTH.format(when);
    }

    private static TemporalAccessor inVietnam(TemporalAccessor when) {
        return when instanceof Instant instant ? instant.atZone(ClockAutoConfiguration.VIETNAM) : when;
    }

    private static boolean isReadInEnglish() {
        var reader = LocaleContextHolder.getLocaleContext();
        var locale = reader == null ? null : reader.getLocale();
        return locale != null && locale.getLanguage().equals("en");
    }
}

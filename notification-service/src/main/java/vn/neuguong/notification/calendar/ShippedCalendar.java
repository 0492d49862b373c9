package vn.neuguong.notification.calendar;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calendar this release brings along, {@code calendar/vietnam.yml}; one that is not well formed stops the start.
 *
 * @param shifts years in which a holiday was announced to begin on another day than usual
 * @param exceptions single days that are worked or not by announcement, make-up days (làm bù) for instance
 */
record ShippedCalendar(
        Set<DayOfWeek> weekend, List<HolidayRule> holidays, List<Shift> shifts, List<ExceptionalDay> exceptions) {

    private static final String FILE = "calendar/vietnam.yml";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    record Shift(String holiday, int year, int startsBefore, String source) {}

    record ExceptionalDay(LocalDate day, boolean working, String name, String source) {}

    static ShippedCalendar read() {
        try (var stream = new ClassPathResource(FILE).getInputStream()) {
            Object data = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return STRICT.convertValue(data, ShippedCalendar.class);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("The calendar " + FILE + " cannot be read", e);
        }
    }

    /** When the holiday begins in that year, in days before its own day. */
    int startsBefore(HolidayRule holiday, int year) {
        return shifts.stream()
                .filter(shift -> shift.holiday().equals(holiday.id()) && shift.year() == year)
                .findFirst()
                .map(Shift::startsBefore)
                .orElse(holiday.startsBefore());
    }

    /** Where it is written that the holiday falls as it does in that year. */
    String sourceOf(HolidayRule holiday, int year) {
        return shifts.stream()
                .filter(shift -> shift.holiday().equals(holiday.id()) && shift.year() == year)
                .findFirst()
                .map(shift -> holiday.basis() + "; " + shift.source())
                .orElse(holiday.basis());
    }
}

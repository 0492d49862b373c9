package vn.neuguong.notification.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The special days of one year: the holidays, the days off in lieu of those on weekends, and the exceptions. */
record YearCalendar(Set<DayOfWeek> weekend, SortedMap<LocalDate, SpecialDay> specialDays) {

    private static final String IN_LIEU = "Nghỉ bù";
    private static final String IN_LIEU_BASIS = "Bộ luật Lao động 2019, Điều 111 khoản 3";

    static YearCalendar of(int year, ShippedCalendar shipped, Collection<SpecialDay> entered) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        for (var holiday : shipped.holidays()) {
            var source = shipped.sourceOf(holiday, year);
            holiday.daysIn(year, shipped.startsBefore(holiday, year))
                    .forEach(day -> days.put(day, new SpecialDay(day, false, holiday.name(), source)));
        }
        var calendar = new YearCalendar(shipped.weekend(), days);
        calendar.moveHolidaysOffWeekends();
        shipped.exceptions().stream()
                .filter(exception -> exception.day().getYear() == year)
                .map(day -> new SpecialDay(day.day(), day.working(), day.name(), day.source()))
                .forEach(day -> days.put(day.day(), day));
        entered.stream().filter(day -> day.day().getYear() == year).forEach(day -> days.put(day.day(), day));
        return calendar;
    }

    /** A holiday on a weekend is made up for on the next day that would be worked (Labour Code, article 111.3). */
    private void moveHolidaysOffWeekends() {
        for (var holiday : List.copyOf(specialDays.values())) {
            if (weekend.contains(holiday.day().getDayOfWeek())) {
                var next = holiday.day();
                while (!isWorkingDay(next)) {
                    next = next.plusDays(1);
                }
                specialDays.put(
                        next,
                        new SpecialDay(
                                next, false, IN_LIEU + ": " + holiday.name(), holiday.source() + "; " + IN_LIEU_BASIS));
            }
        }
    }

    boolean isWorkingDay(LocalDate day) {
        var special = specialDays.get(day);
        return special == null ? !weekend.contains(day.getDayOfWeek()) : special.working();
    }
}

package vn.neuguong.notification.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts in working days (trap 14). What an operator enters is in force here at once and in other instances within a
 * minute.
 */
@Component
public class WorkingDays {

    private final ShippedCalendar shipped = ShippedCalendar.read();
    private final EnteredDays entered;
    private volatile Map<Integer, YearCalendar> years = new ConcurrentHashMap<>();

    WorkingDays(EnteredDays entered) {
        this.entered = entered;
    }

    /** Whether the offices work on the day. */
    public boolean isWorkingDay(LocalDate day) {
        return year(day.getYear()).isWorkingDay(day);
    }

    /**
     * The n-th working day after the given one, or before it when n is negative. Zero gives the day itself, worked or
     * not.
     */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        var direction = Integer.signum(n);
        var at = day;
        for (var counted = 0; counted < Math.abs(n); counted += isWorkingDay(at) ? 1 : 0) {
            at = at.plusDays(direction);
        }
        return at;
    }

    /** The day itself when it is worked, else the first working day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }

    /** The day itself when it is worked, else the last working day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, -1);
    }

    /** How many working days come after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Every day of the year that is not what its day of the week says, in order. */
    public List<SpecialDay> specialDaysOf(int year) {
        return List.copyOf(year(year).specialDays().values());
    }

    /** Looks again at what has been entered, here or in another instance. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        years = new ConcurrentHashMap<>();
    }

    private YearCalendar year(int year) {
        var known = years.get(year);
        return known != null ? known : years.computeIfAbsent(year, this::reckon);
    }

    private YearCalendar reckon(int year) {
        return YearCalendar.of(year, shipped, entered.ofYear(year));
    }
}

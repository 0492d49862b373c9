package vn.neuguong.notification.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Lets an operator say what the government has announced since this release. Doing it again is a no-op. */
@Service
public class CalendarKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarKeeping.class);

    private final EnteredDays days;
    private final WorkingDays workingDays;
    private final Clock clock;

    CalendarKeeping(EnteredDays days, WorkingDays workingDays, Clock clock) {
        this.days = days;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Declares a day worked or not. */
    public void enter(SpecialDay day, String by) {
        days.save(new EnteredDay(
                day.day().toString(),
                day.day().getYear(),
                day.working(),
                day.name(),
                day.source(),
                by,
                clock.instant()));
        workingDays.refresh();
        LOG.info("{} has declared {} {}", by, day.day(), day.working() ? "a working day" : "a day off");
    }

    /**
     * The day is again what law and shipped announcements say.
     *
     * @return whether anything had been entered
     */
    public boolean withdraw(LocalDate day, String by) {
        if (!days.existsById(day.toString())) {
            return false;
        }
        days.deleteById(day.toString());
        workingDays.refresh();
        LOG.info("{} has withdrawn what was entered for {}", by, day);
        return true;
    }
}

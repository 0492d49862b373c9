package vn.neuguong.notification.calendar.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.notification.calendar.CalendarKeeping;
import vn.neuguong.notification.calendar.SpecialDay;
import vn.neuguong.notification.calendar.WorkingDays;

/** What holidays and make-up days reminders are reckoned with, and where each comes from. */
@RestController
@RequestMapping("/api/calendar")
class CalendarApi {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final WorkingDays workingDays;
    private final CalendarKeeping keeping;

    CalendarApi(WorkingDays workingDays, CalendarKeeping keeping) {
        this.workingDays = workingDays;
        this.keeping = keeping;
    }

    /** The days of a year that are not what their day of the week says. */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_calendar:read')")
    Year specialDaysOf(@RequestParam int year) {
        refuseBeyond("year", year);
        return new Year(year, workingDays.specialDaysOf(year));
    }

    /** Declares a day worked or not, as the government has announced. */
    @PutMapping("/{day}")
    @PreAuthorize("hasAuthority('SCOPE_calendar:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable LocalDate day, @RequestBody @Valid Announcement announced, Authentication operator) {
        refuseBeyond("day", day.getYear());
        keeping.enter(
                new SpecialDay(day, announced.working(), announced.name(), announced.source()), operator.getName());
    }

    /** Takes back what was entered for the day; what this release brings along stays. */
    @DeleteMapping("/{day}")
    @PreAuthorize("hasAuthority('SCOPE_calendar:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable LocalDate day, Authentication operator) {
        if (!keeping.withdraw(day, operator.getName())) {
            throw Refusal.notFound("calendar.nothing-entered", day.toString());
        }
    }

    private static void refuseBeyond(String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidInput(field, "calendar.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
    }

    record Year(int year, List<SpecialDay> days) {}

    /**
     * What is entered for a day.
     *
     * @param source the announcement, so that everybody can look it up
     */
    record Announcement(
            @NotNull(message = "{calendar.required}") Boolean working,

            @NotBlank(message = "{calendar.required}") @Size(max = 200, message = "{calendar.too-long}")
            String name,

            @NotBlank(message = "{calendar.required}") @Size(max = 200, message = "{calendar.too-long}")
            String source) {}
}

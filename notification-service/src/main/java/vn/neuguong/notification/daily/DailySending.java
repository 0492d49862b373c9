package vn.neuguong.notification.daily;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.calendar.WorkingDays;
import vn.neuguong.notification.daily.ClauseRotation.ChosenClause;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.people.Employments;
import vn.neuguong.notification.people.People;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.notification.schedule.SendingHours;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.notification.units.Unit;
import vn.neuguong.notification.units.Units;

/**
 * Asks for the mails of a day, page by page of those who want them. A mail's id is its person and day, so a page that is
 * done again, after a crash or by two instances at once, asks for nothing new.
 */
@Service
class DailySending {

    static final String KIND = "notification.daily-clause";

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private final Preferences preferences;
    private final People people;
    private final Employments employments;
    private final Units units;
    private final ClauseSetVersions clauseSets;
    private final DailyRuns runs;
    private final Queueing queueing;
    private final WorkingDays workingDays;
    private final SendingHours hours;
    private final DailySettings settings;
    private final Clock clock;

    DailySending(
            Preferences preferences,
            People people,
            Employments employments,
            Units units,
            ClauseSetVersions clauseSets,
            DailyRuns runs,
            Queueing queueing,
            WorkingDays workingDays,
            SendingHours hours,
            DailySettings settings,
            Clock clock) {
        this.preferences = preferences;
        this.people = people;
        this.employments = employments;
        this.units = units;
        this.clauseSets = clauseSets;
        this.runs = runs;
        this.queueing = queueing;
        this.workingDays = workingDays;
        this.hours = hours;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks for what is missing of the day's mails; a day that is not worked has none. */
    void send(LocalDate today) {
        if (!workingDays.isWorkingDay(today)) {
            return;
        }
        var run = runs.findById(today.toString()).orElseGet(() -> DailyRun.begin(today));
        if (run.finished()) {
            return;
        }
        var rotation =
                new ClauseRotation(clauseSets.findAll(), today, workingDays.workingDaysBetween(FIRST_DAY, today));
        var unitKinds = units.findAll().stream().collect(toMap(Unit::id, Unit::kind));
        while (!run.finished()) {
            var page = preferences.subscribers(KIND, run.after(), settings.page());
            queueing.queueAll(mailsTo(page, today, rotation, unitKinds));
            run = runs.save(page.isEmpty() ? run.done() : run.until(page.getLast()));
        }
    }

    private Map<String, MailRequest> mailsTo(
            List<String> personIds, LocalDate today, ClauseRotation rotation, Map<String, String> unitKinds) {
        var employed = employments.of(personIds);
        var mails = new LinkedHashMap<String, MailRequest>();
        for (var person : people.findAllById(personIds)) {
            Optional.ofNullable(employed.get(person.id()))
                    .filter(employment -> person.reachable() && !employment.isAway(today))
                    .flatMap(employment -> rotation.clauseFor(employment, unitKinds.get(employment.unitId())))
                    .ifPresent(clause -> mails.put(person.id() + ":daily:" + today, mail(person, today, clause)));
        }
        return mails;
    }

    private MailRequest mail(Person person, LocalDate today, ChosenClause chosen) {
        var language = person.language();
        return new MailRequest(
                chosen.clause().id(),
                KIND,
                Occasion.DAILY,
                MailRequest.OURSELVES,
                KIND,
                person.id(),
                Map.of(
                        "clauseSetTitle", chosen.setTitle().in(language),
                        "clauseTitle", chosen.clause().title().in(language),
                        "clauseText", chosen.clause().text().in(language)),
                null,
                List.of(),
                hours.momentOn(today, person.id()),
                today.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                List.of());
    }
}

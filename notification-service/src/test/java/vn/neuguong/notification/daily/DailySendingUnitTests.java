package vn.neuguong.notification.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.neuguong.notification.calendar.Calendars;
import vn.neuguong.notification.daily.ClauseSetVersion.Audience;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.people.Employment;
import vn.neuguong.notification.people.Employments;
import vn.neuguong.notification.people.People;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.notification.schedule.Schedules;
import vn.neuguong.notification.units.Units;

class DailySendingUnitTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final Map<String, String> languages = new TreeMap<>();
    private final Map<String, Employment> staff = new HashMap<>();
    private final TreeSet<String> subscribers = new TreeSet<>();
    private final Map<String, MailRequest> queued = new TreeMap<>();
    private final List<Integer> batches = new ArrayList<>();
    private final Preferences preferences = mock();
    private final People people = mock();
    private final Employments employments = mock();
    private final Units units = mock();
    private final Queueing queueing = mock();
    private final Runs runs = new Runs();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private final ClauseSetVersions clauseSets =
            () -> List.of(ClauseRotationUnitTests.set("five-nos", 1, 5, new Audience(List.of(), List.of(), List.of())));
    private final DailySending sending = new DailySending(
            preferences,
            people,
            employments,
            units,
            clauseSets,
            runs,
            queueing,
            Calendars.shipped(),
            Schedules.hours(clock),
            new DailySettings(Duration.ofMinutes(1), 2),
            clock);

    /** One run a day, of which a stale copy cannot be stored. */
    private static final class Runs implements DailyRuns {

        private final Map<String, DailyRun> stored = new HashMap<>();

        @Override
        public Optional<DailyRun> findById(String day) {
            return Optional.ofNullable(stored.get(day));
        }

        @Override
        public DailyRun save(DailyRun run) {
            var version = Optional.ofNullable(stored.get(run.day()))
                    .map(DailyRun::version)
                    .orElse(null);
            if (!Objects.equals(version, run.version())) {
                throw new OptimisticLockingFailureException("stale");
            }
            var saved = new DailyRun(run.day(), run.after(), run.finished(), version == null ? 0 : version + 1);
            stored.put(run.day(), saved);
            return saved;
        }
    }

    @BeforeEach
    void subscribesFive() {
        List.of("an", "bich", "chi", "dung", "em").forEach(person -> subscribe(person, "vi"));
        when(preferences.subscribers(eq(DailySending.KIND), anyString(), anyInt()))
                .thenAnswer(call -> subscribers.tailSet(call.<String>getArgument(1), false).stream()
                        .limit(call.<Integer>getArgument(2))
                        .toList());
        when(people.findAllById(any()))
                .thenAnswer(call -> StreamSupport.stream(
                                call.<Iterable<String>>getArgument(0).spliterator(), false)
                        .filter(languages::containsKey)
                        .map(id -> new Person(id, "Tên " + id, id + "@vidu.vn", languages.get(id), 1))
                        .toList());
        when(employments.of(any())).thenAnswer(call -> staff);
        queueTakesMails();
    }

    private void queueTakesMails() {
        doAnswer(call -> {
                    Map<String, MailRequest> asked = call.getArgument(0);
                    asked.forEach(queued::putIfAbsent);
                    batches.add(asked.size());
                    return null;
                })
                .when(queueing)
                .queueAll(any());
    }

    @Test
    void asksForOneMailEachInPages() {
        sending.send(MONDAY);

        assertThat(queued.keySet())
                .containsExactly(
                        "an:daily:2026-11-23",
                        "bich:daily:2026-11-23",
                        "chi:daily:2026-11-23",
                        "dung:daily:2026-11-23",
                        "em:daily:2026-11-23");
        assertThat(batches).allMatch(size -> size <= 2);
        assertThat(queued.values()).allSatisfy(mail -> {
            assertThat(mail.notBefore()).isEqualTo("2026-11-23T01:00:00Z");
            assertThat(mail.uselessAfter()).isEqualTo("2026-11-23T17:00:00Z");
        });
    }

    @Test
    void asksOnceADay() {
        sending.send(MONDAY);
        batches.clear();
        sending.send(MONDAY);
        assertThat(batches).isEmpty();
        sending.send(MONDAY.plusDays(1));
        assertThat(queued).hasSize(10);
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        doThrow(new IllegalStateException("killed")).when(queueing).queueAll(any());
        try {
            sending.send(MONDAY);
        } catch (IllegalStateException killed) {
            assertThat(queued).isEmpty();
        }
        queueTakesMails();
        sending.send(MONDAY);
        assertThat(queued).hasSize(5);
    }

    @Test
    void writesInTheLanguageOfTheReader() {
        subscribe("em", "en");
        sending.send(MONDAY);
        assertThat(queued.get("em:daily:2026-11-23").parameters().get("clauseSetTitle"))
                .startsWith("Code");
        assertThat(queued.get("an:daily:2026-11-23").parameters().get("clauseText"))
                .startsWith("Lời");
    }

    @Test
    void sendsNothingOnDaysOffNorToPeopleWhoAreAwayOrGone() {
        sending.send(LocalDate.parse("2026-11-22"));
        assertThat(queued).isEmpty();

        staff.put("an", new Employment("an", "TH", "PUBLIC_EMPLOYEE", null, null, new Employment.Leave(MONDAY, null)));
        languages.remove("bich");
        sending.send(MONDAY);
        assertThat(queued).hasSize(3);
    }

    private void subscribe(String person, String language) {
        subscribers.add(person);
        languages.put(person, language);
        staff.put(person, new Employment(person, "TH", "PUBLIC_EMPLOYEE", null, null, null));
    }
}

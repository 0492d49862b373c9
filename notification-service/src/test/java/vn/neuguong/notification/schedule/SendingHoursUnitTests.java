package vn.neuguong.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.neuguong.notification.calendar.Calendars;

class SendingHoursUnitTests {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:59, 2026-11-23T08:00", // early on a Monday
        "2026-11-23T20:00, 2026-11-24T08:00", // in the evening
        "2026-11-21T10:00, 2026-11-23T08:00", // on a Saturday
        "2026-11-20T21:30, 2026-11-23T08:00", // on a Friday night
        "2026-02-17T09:00, 2026-02-23T08:00", // at Tết
    })
    void putsOffWhatIsAskedForInQuietHours(String now, String sent) {
        assertThat(hoursAt(now).notBefore("pledge.sign", "ha")).isEqualTo(at(sent));
        assertThat(hoursAt(now).notBefore("office.sign-in", "ha")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T07:00", "2026-11-23T19:59", "2026-08-22T10:00"})
    void sendsAtOnceInTheHoursOfWork(String now) {
        assertThat(hoursAt(now).notBefore("pledge.sign", "ha")).isNull();
    }

    /** So that 60,000 reminders do not fall due in one second. */
    @Test
    void givesEverybodyAMomentOfTheirOwn() {
        var hours =
                new SendingHours(Schedules.settings(Duration.ofMinutes(90)), Calendars.shipped(), Clock.system(HANOI));
        var monday = LocalDate.parse("2026-11-23");
        var moments = IntStream.range(0, 60_000)
                .mapToObj(number -> new UUID(number, number).toString())
                .map(person -> hours.momentOn(monday, person))
                .toList();
        assertThat(moments)
                .allMatch(
                        moment -> !moment.isBefore(at("2026-11-23T08:00")) && moment.isBefore(at("2026-11-23T09:30")));
        assertThat(moments.stream().distinct().count()).isGreaterThan(5000);
        assertThat(hours.momentOn(monday, "ha")).isEqualTo(hours.momentOn(monday, "ha"));
    }

    @Property
    void neverWritesInQuietHours(@ForAll @IntRange(max = 1_000_000) int minutes) {
        var now = at("2026-01-01T00:00").plus(Duration.ofMinutes(minutes));
        var hours = Schedules.hours(Clock.fixed(now, HANOI));
        var notBefore = hours.notBefore("pledge.sign", "ha");
        assertThat(hours.areOpenAt(notBefore == null ? now : notBefore)).isTrue();
        assertThat(hours.areOpenAt(hours.nextMomentAfter(now, "ha"))).isTrue();
    }

    @Test
    void refusesMomentsInQuietHours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedules.settings(Duration.ofHours(13)))
                .withMessageContaining("neuguong.schedule");
    }

    private static SendingHours hoursAt(String now) {
        return Schedules.hours(Clock.fixed(at(now), HANOI));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HANOI).toInstant();
    }
}

package vn.neuguong.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysUnitTests {

    private static final WorkingDays SHIPPED = Calendars.shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true", // the Friday before Tết
        "2026-02-16, false",
        "2026-02-20, false",
        "2026-02-23, true",
        "2024-02-07, true",
        "2024-02-08, false",
        "2024-02-13, false", // Tết on a weekend moves on
        "2024-02-14, false",
        "2024-02-15, true",
        "2027-02-05, false", // nothing announced: one day before, four after
        "2027-02-10, false",
        "2027-02-11, false",
        "2027-02-12, true",
        "2026-04-27, false", // the Hung Kings' day was a Sunday
        "2026-04-30, false",
        "2026-05-01, false",
        "2022-05-02, false", // a Sunday of 1 May
        "2022-05-03, false", // and a Saturday of 30 April, each moved
        "2022-05-04, true",
        "2026-09-01, false",
        "2026-09-03, true",
        "2024-09-03, false", // the second day was announced to come after
        "2026-01-10, true", // làm bù
        "2026-01-02, false",
        "2026-11-21, false", // any Saturday
        "2026-11-23, true"
    })
    void knowsHolidaysAndWhatWasAnnounced(LocalDate day, boolean working) {
        assertThat(SHIPPED.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void saysWhereEachSpecialDayComesFrom() {
        assertThat(SHIPPED.specialDaysOf(2026))
                .allSatisfy(day -> assertThat(day.source()).isNotBlank())
                .isSortedAccordingTo((one, other) -> one.day().compareTo(other.day()))
                .extracting(SpecialDay::name)
                .contains("Tết Âm lịch", "Giỗ Tổ Hùng Vương", "Nghỉ bù: Giỗ Tổ Hùng Vương", "Làm bù ngày 31/8");
    }

    @Test
    void countsOverTet() {
        var friday = LocalDate.parse("2026-02-13");
        assertThat(SHIPPED.plusWorkingDays(friday, 1)).isEqualTo("2026-02-23");
        assertThat(SHIPPED.plusWorkingDays(LocalDate.parse("2026-02-24"), -2)).isEqualTo(friday);
        assertThat(SHIPPED.plusWorkingDays(LocalDate.parse("2026-02-17"), 0)).isEqualTo("2026-02-17");
        assertThat(SHIPPED.workingDaysBetween(friday, LocalDate.parse("2026-02-24")))
                .isEqualTo(2);
        assertThat(SHIPPED.workingDaysBetween(LocalDate.parse("2026-02-24"), friday))
                .isEqualTo(-2);
    }

    @Test
    void putsWhatAnOperatorEnteredOverEverythingElse() {
        var entered = new EnteredDaysInMemory();
        var days = new WorkingDays(entered);
        var clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        var keeping = new CalendarKeeping(entered, days, clock);
        var saturday = LocalDate.parse("2027-02-20");
        var friday = LocalDate.parse("2027-02-12");

        assertThat(days.isWorkingDay(saturday)).isFalse();
        keeping.enter(new SpecialDay(friday, false, "Nghỉ hoán đổi", "Thông báo số 1"), "office");
        keeping.enter(new SpecialDay(saturday, true, "Làm bù", "Thông báo số 1"), "office");
        assertThat(days.isWorkingDay(friday)).isFalse();
        assertThat(days.isWorkingDay(saturday)).isTrue();

        assertThat(keeping.withdraw(friday, "office")).isTrue();
        assertThat(keeping.withdraw(friday, "office")).isFalse();
        assertThat(days.isWorkingDay(friday)).isTrue();
    }

    @Property
    void arrivesOnAWorkingDay(@ForAll @IntRange(max = 15_000) int offset, @ForAll @IntRange(min = 1, max = 40) int n) {
        var day = LocalDate.parse("2000-01-01").plusDays(offset);
        assertThat(SHIPPED.isWorkingDay(SHIPPED.plusWorkingDays(day, n))).isTrue();
        assertThat(SHIPPED.isWorkingDay(SHIPPED.plusWorkingDays(day, -n))).isTrue();
    }

    @Property
    void countsAsManyAsItAdds(@ForAll @IntRange(max = 15_000) int offset, @ForAll @IntRange(max = 40) int n) {
        var day = LocalDate.parse("2000-01-01").plusDays(offset);
        assertThat(SHIPPED.workingDaysBetween(day, SHIPPED.plusWorkingDays(day, n)))
                .isEqualTo(n);
    }

    @Property
    void comesBackToWhereItStarted(@ForAll @IntRange(max = 15_000) int offset, @ForAll @IntRange(max = 40) int n) {
        var day = SHIPPED.onOrAfter(LocalDate.parse("2000-01-01").plusDays(offset));
        assertThat(SHIPPED.plusWorkingDays(SHIPPED.plusWorkingDays(day, n), -n)).isEqualTo(day);
    }

    /** Eleven holidays a year; one on a weekend is off on another day instead. */
    @Property
    void givesElevenDaysOffAYear(@ForAll @IntRange(min = 2030, max = 2090) int year) {
        var weekdaysOff = Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .filter(day -> !SHIPPED.isWorkingDay(day))
                .count();
        assertThat(weekdaysOff).isEqualTo(11);
    }
}

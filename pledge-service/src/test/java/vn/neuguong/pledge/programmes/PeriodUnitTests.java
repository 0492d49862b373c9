package vn.neuguong.pledge.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodUnitTests {

    @Test
    void runsSchoolYearFromItsFirstMonthOn() {
        assertThat(Period.schoolYear(2026, Month.SEPTEMBER))
                .isEqualTo(new Period(Period.Kind.SCHOOL_YEAR, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31)));
    }

    /** The 29th of February belongs to a year like any other day. */
    @Property
    void coversEveryDayOnceFromYearToYear(@ForAll @IntRange(min = 2000, max = 2099) int year, @ForAll Month startsIn) {
        var one = Period.schoolYear(year, startsIn);
        var next = Period.schoolYear(year + 1, startsIn);

        assertThat(one.to().plusDays(1)).isEqualTo(next.from());
        assertThat(one.includes(one.from())).isTrue();
        assertThat(one.includes(one.to())).isTrue();
        assertThat(one.isOverOn(one.to())).isFalse();
        assertThat(one.isOverOn(next.from())).isTrue();
        assertThat(Period.calendarYear(year))
                .isEqualTo(new Period(
                        Period.Kind.CALENDAR_YEAR,
                        Period.schoolYear(year, Month.JANUARY).from(),
                        Period.schoolYear(year, Month.JANUARY).to()));
    }
}

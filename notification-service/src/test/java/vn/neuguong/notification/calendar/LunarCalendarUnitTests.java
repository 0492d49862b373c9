package vn.neuguong.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LunarCalendarUnitTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29",
                "2007-02-17", "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10",
                "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25",
                "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06",
                "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19",
                "2035-02-08", "2036-01-28", "2037-02-15", "2038-02-04", "2039-01-24", "2040-02-12"
            })
    void findsTheDayOfTet(LocalDate day) {
        assertThat(LunarCalendar.newYear(day.getYear())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2019-04-14",
        "2020, 2020-04-02",
        "2021, 2021-04-21",
        "2022, 2022-04-10",
        "2023, 2023-04-29",
        "2024, 2024-04-18",
        "2025, 2025-04-07",
        "2026, 2026-04-26",
        "2027, 2027-04-16"
    })
    void findsTheDayOfTheHungKings(int year, LocalDate day) {
        assertThat(LunarCalendar.solarDay(year, 3, 10)).isEqualTo(day);
    }

    /** The leap month 2 of 2023 comes before the third month, the leap month 6 of 2025 after it. */
    @Test
    void countsLeapMonths() {
        assertThat(LunarCalendar.solarDay(2023, 2, 1)).isEqualTo("2023-02-20");
        assertThat(LunarCalendar.solarDay(2023, 3, 1)).isEqualTo("2023-04-20");
        assertThat(LunarCalendar.solarDay(2025, 8, 15)).isEqualTo("2025-10-06");
    }

    /** A day (2007) and a month (1985) before the Chinese New Year, which is reckoned an hour later. */
    @Test
    void reckonsByVietnamsTime() {
        assertThat(LunarCalendar.newYear(2007)).isEqualTo("2007-02-17");
        assertThat(LunarCalendar.newYear(1985)).isEqualTo("1985-01-21");
    }
}

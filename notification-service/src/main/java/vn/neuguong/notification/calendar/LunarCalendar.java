package vn.neuguong.notification.calendar;

import java.time.LocalDate;

/**
 * The Vietnamese lunar calendar: a month begins on the day of the new moon, and the eleventh month is the one with the
 * winter solstice, both by Vietnam's time (UTC+7). That is why Tết is a day before the Chinese New Year at times.
 * Good for the twentieth and twenty-first century, the span of the moon's series used here (Meeus, Astronomical
 * Algorithms).
 */
final class LunarCalendar {

    private static final double UTC_PLUS_7 = 7 / 24.0;
    private static final double SYNODIC_MONTH = 29.530588853;

    /** Julian day of the new moon counted as number 0, of January 1900. */
    private static final double FIRST_NEW_MOON = 2415021.076998695;

    private static final long JULIAN_DAY_OF_EPOCH = 2440588;
    private static final int MONTH_OF_SOLSTICE = 11;

    private LunarCalendar() {}

    /** The day of Tết Nguyên đán in the given year. */
    static LocalDate newYear(int year) {
        return solarDay(year, 1, 1);
    }

    /** The solar day of a day in a lunar month that is not a leap month. */
    static LocalDate solarDay(int lunarYear, int month, int day) {
        var solsticeYear = month < MONTH_OF_SOLSTICE ? lunarYear - 1 : lunarYear;
        var eleventh = eleventhMonth(solsticeYear);
        var monthsAfter = Math.floorMod(month - MONTH_OF_SOLSTICE, 12);
        if (eleventhMonth(solsticeYear + 1) - eleventh > 365 && monthsAfter >= leapOffset(eleventh)) {
            monthsAfter++;
        }
        var begin = newMoonDay(numberOf(eleventh) + monthsAfter);
        return LocalDate.ofEpochDay(begin + day - 1 - JULIAN_DAY_OF_EPOCH);
    }

    /** The first day of the month in which the solstice of the given year falls. */
    private static long eleventhMonth(int year) {
        var lastOfDecember = LocalDate.of(year, 12, 31).toEpochDay() + JULIAN_DAY_OF_EPOCH;
        var number = (long) Math.floor((lastOfDecember - 2415021) / SYNODIC_MONTH);
        var begin = newMoonDay(number);
        return sunSector(begin) >= 9 ? newMoonDay(number - 1) : begin;
    }

    /** How many months after the eleventh one the leap month comes: the first in which the sun changes no sector. */
    private static int leapOffset(long eleventh) {
        var number = numberOf(eleventh);
        var offset = 1;
        while (sunSector(newMoonDay(number + offset)) != sunSector(newMoonDay(number + offset + 1)) && offset < 13) {
            offset++;
        }
        return offset;
    }

    private static long numberOf(long monthBegin) {
        return (long) Math.floor((monthBegin - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5);
    }

    /** The Julian day in Vietnam on which the new moon of this number falls. */
    private static long newMoonDay(long number) {
        return (long) Math.floor(newMoon(number) + 0.5 + UTC_PLUS_7);
    }

    /** The instant of a new moon as a Julian date. */
    private static double newMoon(long number) {
        var t = number / 1236.85; // Julian centuries since 1900
        var mean = 2415020.75933
                + 29.53058868 * number
                + 0.0001178 * t * t
                - 0.000000155 * t * t * t
                + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t * t);
        var sun = 359.2242 + 29.10535608 * number - 0.0000333 * t * t - 0.00000347 * t * t * t;
        var moon = 306.0253 + 385.81691806 * number + 0.0107306 * t * t + 0.00001236 * t * t * t;
        var latitude = 21.2964 + 390.67050646 * number - 0.0016528 * t * t - 0.00000239 * t * t * t;
        var correction = (0.1734 - 0.000393 * t) * sin(sun)
                + 0.0021 * sin(2 * sun)
                - 0.4068 * sin(moon)
                + 0.0161 * sin(2 * moon)
                - 0.0004 * sin(3 * moon)
                + 0.0104 * sin(2 * latitude)
                - 0.0051 * sin(sun + moon)
                - 0.0074 * sin(sun - moon)
                + 0.0004 * sin(2 * latitude + sun)
                - 0.0004 * sin(2 * latitude - sun)
                - 0.0006 * sin(2 * latitude + moon)
                + 0.0010 * sin(2 * latitude - moon)
                + 0.0005 * sin(2 * moon + sun);
        var earthSlowsDown = -0.000278 + 0.000265 * t + 0.000262 * t * t;
        return mean + correction - earthSlowsDown;
    }

    /** In which twelfth of its yearly way the sun is when the given day begins in Vietnam; 9 begins at the solstice. */
    private static int sunSector(long julianDay) {
        var t = (julianDay - 2451545.5 - UTC_PLUS_7) / 36525; // Julian centuries since 2000
        var anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t;
        var longitude = 280.46645
                + 36000.76983 * t
                + 0.0003032 * t * t
                + (1.914600 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000290 * sin(3 * anomaly);
        return (int) Math.floorMod((long) Math.floor(longitude / 30), 12L);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}

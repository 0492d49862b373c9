package vn.neuguong.award.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.award.SongVan.ZONE;
import static vn.neuguong.award.SongVan.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.award.SongVan;

class LaunchedProgrammeUnitTests {

    @Test
    void hasAListForTheMonthOfItsLaunchAndEveryMonthSince() {
        assertThat(SongVan.campaign().monthsUpTo(YearMonth.of(2027, 1), ZONE))
                .containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12), YearMonth.of(2027, 1));
    }

    @Test
    void hasNoListBeforeItsLaunch() {
        assertThat(SongVan.campaign().monthsUpTo(YearMonth.of(2026, 10), ZONE)).isEmpty();
    }

    @Test
    void hasNoListAfterTheMonthInWhichItsPeriodEnds() {
        assertThat(SongVan.campaign().monthsUpTo(YearMonth.of(2028, 1), ZONE))
                .hasSize(7)
                .endsWith(YearMonth.of(2027, 5));
    }

    @Test
    void countsTheMonthOfTheLaunchByTheLocalCalendar() {
        var launchedAtMidnight = launchedAt(at("2026-12-01T00:00"));
        var launchedJustBefore = launchedAt(at("2026-11-30T23:59:59"));

        assertThat(launchedAtMidnight.monthsUpTo(YearMonth.of(2026, 12), ZONE)).containsExactly(YearMonth.of(2026, 12));
        assertThat(launchedJustBefore.monthsUpTo(YearMonth.of(2026, 11), ZONE)).containsExactly(YearMonth.of(2026, 11));
    }

    private static LaunchedProgramme launchedAt(Instant moment) {
        return new LaunchedProgramme(
                SongVan.CAMPAIGN,
                1,
                "Nói không với tiêu cực",
                List.of(SongVan.UNION),
                List.of(),
                LocalDate.of(2027, 5, 31),
                moment,
                1);
    }
}

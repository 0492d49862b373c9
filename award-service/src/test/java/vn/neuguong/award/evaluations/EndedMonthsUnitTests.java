package vn.neuguong.award.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.award.SongVan.at;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.award.BusinessClock;

class EndedMonthsUnitTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final BusinessClock clock = new BusinessClock();
    private final AtomicLong nanos = new AtomicLong();

    @BeforeEach
    void beginInNovember() {
        clock.moveTo(at("2026-11-15T12:00"));
    }

    @Test
    void letsAMonthEndAtLocalMidnight() {
        var months = months(Duration.ZERO, Duration.ZERO);

        clock.moveTo(at("2026-11-30T23:59:59"));
        assertThat(months.latest()).contains(OCTOBER);
        clock.moveTo(at("2026-12-01T00:00"));
        assertThat(months.latest()).contains(NOVEMBER);
        assertThat(months.endOf(NOVEMBER)).isEqualTo(Instant.parse("2026-11-30T17:00:00Z"));
    }

    @Test
    void keepsAMonthOpenForTheGrace() {
        var months = months(Duration.ofDays(1), Duration.ZERO);

        clock.moveTo(at("2026-12-01T23:59:59"));
        assertThat(months.latest()).contains(OCTOBER);
        clock.moveTo(at("2026-12-02T00:00"));
        assertThat(months.latest()).contains(NOVEMBER);
    }

    @Test
    void settlesAfterAStartBeforeAnythingIsClosed() {
        var months = months(Duration.ZERO, Duration.ofMinutes(2));

        assertThat(months.latest()).isEmpty();
        nanos.addAndGet(Duration.ofMinutes(2).toNanos() - 1);
        assertThat(months.latest()).isEmpty();
        nanos.addAndGet(1);
        assertThat(months.latest()).contains(OCTOBER);
    }

    @Test
    void settlesAgainWhenTheBusinessClockJumpsIntoTheNextMonth() {
        var months = months(Duration.ZERO, Duration.ofMinutes(2));
        months.latest();
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(months.latest()).contains(OCTOBER);

        clock.moveTo(at("2026-12-01T00:00"));

        assertThat(months.latest()).isEmpty();
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(months.latest()).contains(NOVEMBER);
    }

    private EndedMonths months(Duration grace, Duration settle) {
        return new EndedMonths(clock, new EvaluationSettings(Duration.ofSeconds(1), grace, settle), nanos::get);
    }
}

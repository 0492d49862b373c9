package vn.neuguong.defaults.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class VietnamTimeUnitTests {

    private final VietnamTime time = new VietnamTime();

    @Test
    void takesAnInstantOnVietnamsCalendar() {
        assertThat(time.date(Instant.parse("2026-11-30T18:00:00Z"))).isEqualTo("01/12/2026");
        assertThat(time.dateTime(Instant.parse("2026-11-30T18:05:00Z"))).isEqualTo("01:05 ngày 01/12/2026");
    }

    @Test
    void takesADateAndAMonthAsTheyAre() {
        assertThat(time.date(LocalDate.of(2026, 11, 30))).isEqualTo("30/11/2026");
        assertThat(time.month(YearMonth.of(2026, 11))).isEqualTo("11/2026");
    }
}

package vn.neuguong.notification.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmploymentUnitTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-30, 2026-10-31, false",
        "2026-11-01, 2026-11-30, 2026-11-01, true",
        "2026-11-01, 2026-11-30, 2026-11-30, true",
        "2026-11-01, 2026-11-30, 2026-12-01, false",
        "2026-11-01, , 2030-01-01, true"
    })
    void isAwayOnTheDaysOfALeave(LocalDate from, @Nullable LocalDate to, LocalDate day, boolean away) {
        var onLeave = new Employment("ha", "TH-TAN-AP", "PUBLIC_EMPLOYEE", null, null, new Employment.Leave(from, to));
        assertThat(onLeave.isAway(day)).isEqualTo(away);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31, false", "2026-11-01, true"})
    void isAwayAfterTheLastDay(LocalDate day, boolean away) {
        var left = new Employment("ha", "TH-TAN-AP", "PUBLIC_EMPLOYEE", null, LocalDate.parse("2026-10-31"), null);
        assertThat(left.isAway(day)).isEqualTo(away);
    }
}

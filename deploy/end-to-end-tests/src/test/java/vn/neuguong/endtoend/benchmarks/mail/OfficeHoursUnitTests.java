package vn.neuguong.endtoend.benchmarks.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursUnitTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:30+07:00, PT0S", // a Monday morning
        "2026-11-23T22:00+07:00, PT11H",
        "2026-11-23T07:00+07:00, PT2H",
        "2026-11-21T10:00+07:00, PT47H", // a Saturday
        "2026-11-20T15:00+07:00, PT66H", // a Friday afternoon
    })
    void moveTheClockToTheNextWorkingMorningUnlessItIsOne(ZonedDateTime now, Duration offset) {
        assertThat(OfficeHours.offsetAt(now.toInstant())).isEqualTo(offset);
    }
}

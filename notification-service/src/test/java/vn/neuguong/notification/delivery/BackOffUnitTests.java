package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffUnitTests {

    @ParameterizedTest
    @CsvSource({"-1, 30s", "0, 30s", "1, 60s", "5, 960s", "6, 1800s", "400, 1800s"})
    void doublesUpToTheLongestPause(int failures, String pause) {
        var backOff = new BackOff(Duration.ofSeconds(30), Duration.ofMinutes(30));
        assertThat(backOff.after(failures)).isEqualTo(Duration.parse("PT" + pause.toUpperCase(java.util.Locale.ROOT)));
    }
}

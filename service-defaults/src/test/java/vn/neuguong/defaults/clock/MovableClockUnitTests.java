package vn.neuguong.defaults.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockUnitTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir
    private Path folder;

    private final Clock real = Clock.fixed(MONDAY, ZoneOffset.UTC);

    @Test
    void isTheRealClockWithoutAFile() {
        assertThat(new MovableClock(folder.resolve("clock"), real).instant()).isEqualTo(MONDAY);
    }

    @Test
    void isMovedByTheDurationInTheFile() throws Exception {
        var file = Files.writeString(folder.resolve("clock"), "P30D\n");

        assertThat(new MovableClock(file, real).instant()).isEqualTo(Instant.parse("2026-12-23T01:00:00Z"));
    }

    @Test
    void followsTheFileWhileItRuns() throws Exception {
        var file = folder.resolve("clock");
        var clock = new MovableClock(file, real);

        Files.writeString(file, "PT2H");

        await().untilAsserted(() -> assertThat(clock.instant()).isEqualTo(MONDAY.plusSeconds(7200)));
    }

    @Test
    void refusesAFileThatHoldsNoDuration() throws Exception {
        var file = Files.writeString(folder.resolve("clock"), "tomorrow");

        assertThatThrownBy(() -> new MovableClock(file, real))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ISO-8601");
    }
}

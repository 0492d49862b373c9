package vn.neuguong.pledge.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TryCounterUnitTests {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final OfficeSettings THREE_IN_FIFTEEN_MINUTES = new OfficeSettings(
            Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(8), Duration.ofMinutes(15), 3, 3);

    private Instant now = NOW;
    private final TryCounter tries = new TryCounter(THREE_IN_FIFTEEN_MINUTES, new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void refusesTheFourthTryAndNobodyElses() {
        assertThat(IntStream.range(0, 4).mapToObj(number -> tries.mayTry("192.0.2.1")))
                .containsExactly(true, true, true, false);
        assertThat(tries.mayTry("192.0.2.2")).isTrue();
    }

    @Test
    void letsTryAgainWhenTheWindowIsOver() {
        IntStream.range(0, 9).forEach(number -> tries.mayTry("192.0.2.1"));
        now = NOW.plus(Duration.ofMinutes(15));

        assertThat(tries.mayTry("192.0.2.1")).isTrue();
    }

    @Test
    void forgetsOldAddressesRatherThanRunOutOfMemory() {
        IntStream.range(0, 4).forEach(number -> tries.mayTry("192.0.2.1"));
        IntStream.range(0, 10_000).forEach(number -> tries.mayTry("client-" + number));

        assertThat(tries.mayTry("192.0.2.1")).isTrue();
    }
}

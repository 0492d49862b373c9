package vn.neuguong.endtoend.benchmarks.openloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JourneysUnitTests {

    private static final long MILLI = 1_000_000;

    private final Journeys journeys = new Journeys();

    @Test
    void measuresFromDepartureToArrival() {
        journeys.departed("pledge-1", 10 * MILLI);
        journeys.arrived("pledge-1", 17 * MILLI);

        assertThat(journeys.awaitAll(Duration.ofSeconds(1)).millis(1)).isEqualTo(7);
    }

    @Test
    void countsTheFirstOfSeveralArrivals() {
        journeys.departed("pledge-1", 10 * MILLI);
        journeys.arrived("pledge-1", 12 * MILLI);
        journeys.arrived("pledge-1", 99 * MILLI);

        assertThat(journeys.awaitAll(Duration.ofSeconds(1)).millis(1)).isEqualTo(2);
    }

    @Test
    void takesAnArrivalSeenBeforeItsDepartureForNoTimeAtAll() {
        journeys.arrived("pledge-1", 9 * MILLI);
        journeys.departed("pledge-1", 10 * MILLI);

        assertThat(journeys.awaitAll(Duration.ofSeconds(1)).millis(1)).isZero();
    }

    @Test
    void ignoresArrivalsNobodyWaitsFor() {
        journeys.departed("pledge-1", 0);
        journeys.arrived("pledge-1", MILLI);
        journeys.arrived("a pledge of the round before", 500 * MILLI);

        assertThat(journeys.awaitAll(Duration.ofSeconds(1)).millis(1)).isEqualTo(1);
    }

    @Test
    void saysHowManyNeverArrive() {
        journeys.departed("pledge-1", 0);
        journeys.departed("pledge-2", 0);
        journeys.arrived("pledge-2", MILLI);

        assertThatIllegalStateException()
                .isThrownBy(() -> journeys.awaitAll(Duration.ZERO))
                .withMessage("1 of 2 have not arrived");
    }
}

package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A hundred thousand mails of one paused kind are at the beginning of the queue since the morning. */
class SkippedTurnsUnitTests {

    private static final Set<String> PAUSED = Set.of("award.granted");
    private static final Instant NOW = Instant.parse("2026-11-10T02:30:00Z");
    private static final Instant FIRST_OF_OTHERS = NOW.minusSeconds(300);

    private final SkippedTurns turns = new SkippedTurns();

    @Test
    void looksThroughAllOnceAndThenBeginsALittleBeforeWhatItFound() {
        assertThat(turns.end("award", "", PAUSED, NOW)).isEqualTo(Instant.EPOCH);

        turns.foundFirst(FIRST_OF_OTHERS, "award", "", PAUSED, NOW);

        assertThat(turns.end("award", "", PAUSED, NOW.plusSeconds(1))).isEqualTo(FIRST_OF_OTHERS.minusSeconds(10));
    }

    @Test
    void looksThroughAllAgainAfterAMinuteHoweverOftenItHasLookedMeanwhile() {
        for (var second = 0; second < 60; second++) {
            var now = NOW.plusSeconds(second);
            turns.foundFirst(now, "award", "", PAUSED, now);
            assertThat(turns.end("award", "", PAUSED, now)).isEqualTo(now.minusSeconds(10));
        }
        assertThat(turns.end("award", "", PAUSED, NOW.plusSeconds(60))).isEqualTo(Instant.EPOCH);
    }

    @Test
    void looksThroughAllWhenOtherKindsArePaused() {
        turns.foundFirst(FIRST_OF_OTHERS, "award", "", PAUSED, NOW);

        assertThat(turns.end("award", "", Set.of("award.granted", "pledge.sign"), NOW))
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void keepsOwnersAndLanesApart() {
        turns.foundFirst(FIRST_OF_OTHERS, "award", "", PAUSED, NOW);

        assertThat(turns.end("award", "hanoiedu", PAUSED, NOW)).isEqualTo(Instant.EPOCH);
        assertThat(turns.end("pledge", "", PAUSED, NOW)).isEqualTo(Instant.EPOCH);
    }
}

package vn.neuguong.endtoend.benchmarks.openloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoopUnitTests {

    private static final long START = 5_000;
    private static final long MILLI = 1_000_000;

    /** Time that passes only while somebody sleeps, and then at once; some sleeps last longer than asked for. */
    private static final class FakeTicker implements Ticker {

        private final List<Long> sleeps = new ArrayList<>();
        private final long oversleepOnce;
        private long now = START;

        FakeTicker(long oversleepOnce) {
            this.oversleepOnce = oversleepOnce;
        }

        @Override
        public long now() {
            return now;
        }

        @Override
        public void sleepUntil(long moment) {
            sleeps.add(moment);
            now = Math.max(now, moment) + (sleeps.size() == 2 ? oversleepOnce : 0);
        }
    }

    private static Map<Integer, Long> intendedStarts(Ticker ticker) throws Exception {
        var intended = new ConcurrentSkipListMap<Integer, Long>();
        new OpenLoop(ticker).run(100, 5, intended::put);
        return intended;
    }

    @Test
    void spacesTheIntendedStartsEvenly() throws Exception {
        assertThat(intendedStarts(new FakeTicker(0)).values())
                .containsExactly(START, START + 10 * MILLI, START + 20 * MILLI, START + 30 * MILLI, START + 40 * MILLI);
    }

    @Test
    void keepsTheIntendedStartsWhenItFallsBehind() throws Exception {
        var late = new FakeTicker(25 * MILLI);

        assertThat(intendedStarts(late)).isEqualTo(intendedStarts(new FakeTicker(0)));
    }

    @Test
    void doesNotAccumulateRoundingOverManyCommands() throws Exception {
        var intended = new ConcurrentSkipListMap<Integer, Long>();

        new OpenLoop(new FakeTicker(0)).run(30, 901, intended::put);

        assertThat(intended.lastEntry().getValue() - START)
                .isEqualTo(Duration.ofSeconds(30).toNanos());
    }

    @Test
    void lateCommandsDoNotWaitForASlowOne() throws Exception {
        var othersDone = new CountDownLatch(4);

        // The first command ends only when all others have: a closed loop would stand still for ever.
        new OpenLoop(new FakeTicker(0)).run(100, 5, (number, intendedAt) -> {
            if (number == 0) {
                assertThat(othersDone.await(30, TimeUnit.SECONDS)).isTrue();
            } else {
                othersDone.countDown();
            }
        });

        assertThat(othersDone.getCount()).isZero();
    }

    @Test
    void reportsACommandThatFailed() {
        assertThatThrownBy(() -> new OpenLoop(new FakeTicker(0)).run(100, 3, (number, intendedAt) -> {
                    if (number == 1) {
                        throw new IllegalStateException("the page did not answer");
                    }
                }))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("the page did not answer");
    }
}

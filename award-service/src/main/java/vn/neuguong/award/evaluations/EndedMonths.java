package vn.neuguong.award.evaluations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Knows the latest month whose lists may be closed. A month has to be over by the business clock for the grace, and to
 * have been seen so for the settling time by a clock nobody can move: after a start, or when the business clock jumps,
 * the consumers first get the time to read what had happened.
 */
@Component
class EndedMonths {

    private final Clock clock;
    private final EvaluationSettings settings;
    private final LongSupplier nanoTime;
    private @Nullable YearMonth seen;
    private long seenAt;

    @Autowired
    EndedMonths(Clock clock, EvaluationSettings settings) {
        this(clock, settings, System::nanoTime);
    }

    EndedMonths(Clock clock, EvaluationSettings settings, LongSupplier nanoTime) {
        this.clock = clock;
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /** The latest month that may be closed now; empty while it settles. */
    synchronized Optional<YearMonth> latest() {
        var ended = YearMonth.from(clock.instant().minus(settings.grace()).atZone(zone()))
                .minusMonths(1);
        if (!ended.equals(seen)) {
            seen = ended;
            seenAt = nanoTime.getAsLong();
        }
        var settled = Duration.ofNanos(nanoTime.getAsLong() - seenAt).compareTo(settings.settle()) >= 0;
        return settled ? Optional.of(ended) : Optional.empty();
    }

    /** The moment that no longer belongs to the month. */
    Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone()).toInstant();
    }

    ZoneId zone() {
        return clock.getZone();
    }
}

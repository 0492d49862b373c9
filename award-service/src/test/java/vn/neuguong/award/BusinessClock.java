package vn.neuguong.award;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;

/** The business clock of a test: it stands still until it is moved. */
@TestComponent
public class BusinessClock extends Clock {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Clock.systemUTC().instant());

    public void moveTo(Instant moment) {
        now.set(moment);
    }

    /** Moves to the first moment of the month after the one it stands in. */
    public void endTheMonth() {
        moveTo(month().plusMonths(1).atDay(1).atStartOfDay(getZone()).toInstant());
    }

    public YearMonth month() {
        return YearMonth.from(instant().atZone(getZone()));
    }

    @Override
    public ZoneId getZone() {
        return SongVan.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Business time has one zone");
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}

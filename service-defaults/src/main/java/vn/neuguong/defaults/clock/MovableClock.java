package vn.neuguong.defaults.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;

/**
 * The real clock moved forward by the ISO-8601 duration in a file. All services of one machine read the same file, so
 * that a whole programme year can be played in minutes; a missing file means no offset.
 */
final class MovableClock extends Clock {

    private static final long REREAD_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private record Reading(Duration offset, long atNanos) {}

    private final Path file;
    private final Clock real;
    private volatile Reading last;

    MovableClock(Path file, Clock real) {
        this.file = file;
        this.real = real;
        this.last = read();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(file, real.withZone(zone));
    }

    @Override
    public Instant instant() {
        if (System.nanoTime() - last.atNanos() > REREAD_AFTER_NANOS) {
            last = read();
        }
        return real.instant().plus(last.offset());
    }

    private Reading read() {
        try {
            var text = Files.exists(file) ? Files.readString(file).strip() : "";
            return new Reading(text.isEmpty() ? Duration.ZERO : Duration.parse(text), System.nanoTime());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The clock file " + file + " cannot be read", unreadable);
        } catch (DateTimeParseException notADuration) {
            throw new IllegalStateException(
                    "The clock file " + file + " does not hold an ISO-8601 duration", notADuration);
        }
    }
}

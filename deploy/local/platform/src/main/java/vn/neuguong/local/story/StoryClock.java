package vn.neuguong.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The clock file all services of the local profile read: tells their time and moves it forward. */
final class StoryClock {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Path file;
    private final Clock real = Clock.system(VIETNAM);

    StoryClock(Path file) {
        this.file = file;
    }

    ZonedDateTime now() {
        return ZonedDateTime.now(real).plus(offset());
    }

    /** Moves all services at once; never back. */
    void moveTo(ZonedDateTime time) {
        var forward = Duration.between(ZonedDateTime.now(real), time);
        if (forward.compareTo(offset()) < 0) {
            return;
        }
        try {
            var next = Files.writeString(file.resolveSibling("clock.next"), forward.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The clock file cannot be written: " + file, unwritable);
        }
    }

    private Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The clock file cannot be read: " + file, unreadable);
        }
    }
}

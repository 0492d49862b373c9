package vn.neuguong.notification.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.calendar.WorkingDays;

/**
 * The hours in which people may be written to. Everybody has a moment of their own in them, the same every day, so that
 * what falls due for a whole city is spread.
 */
@Component
public class SendingHours {

    private final ScheduleSettings settings;
    private final WorkingDays workingDays;
    private final Clock clock;

    SendingHours(ScheduleSettings settings, WorkingDays workingDays, Clock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Whether people may be written to at the instant. */
    public boolean areOpenAt(Instant instant) {
        var local = instant.atZone(clock.getZone());
        return !settings.quiet().enabled()
                || (workingDays.isWorkingDay(local.toLocalDate())
                        && settings.quiet().allows(local.toLocalTime()));
    }

    /** The earliest moment for a mail of this kind that is asked for now; nothing when that is at once. */
    public @Nullable Instant notBefore(String kind, String personId) {
        var now = clock.instant();
        if (settings.urgent().contains(kind) || areOpenAt(now)) {
            return null;
        }
        var local = now.atZone(clock.getZone());
        var nightIsYetToEnd = local.toLocalTime().isBefore(settings.quiet().until());
        var day = workingDays.onOrAfter(
                nightIsYetToEnd ? local.toLocalDate() : local.toLocalDate().plusDays(1));
        return momentOn(day, personId);
    }

    /** Whether mails of this kind are worth nothing once their task is due. */
    public boolean isUrgent(String kind) {
        return settings.urgent().contains(kind);
    }

    /** The person's moment on the day. */
    public Instant momentOn(LocalDate day, String personId) {
        return day.atTime(settings.timeOfDay())
                .atZone(clock.getZone())
                .toInstant()
                .plus(shareOfSpread(personId));
    }

    /** The person's moment on the first working day after the instant's. */
    public Instant nextMomentAfter(Instant instant, String personId) {
        var day = instant.atZone(clock.getZone()).toLocalDate();
        return momentOn(workingDays.plusWorkingDays(day, 1), personId);
    }

    private Duration shareOfSpread(String personId) {
        var seconds = settings.spread().toSeconds();
        return seconds == 0 ? Duration.ZERO : Duration.ofSeconds(Math.floorMod(mixed(personId.hashCode()), seconds));
    }

    /** Ids that differ little must not all get the same minute. */
    private static long mixed(int hash) {
        var spreadOut = hash * 0x9E3779B97F4A7C15L;
        return spreadOut ^ (spreadOut >>> 32);
    }
}

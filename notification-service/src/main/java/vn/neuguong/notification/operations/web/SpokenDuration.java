package vn.neuguong.notification.operations.web;

import java.time.Duration;

/**
 * A duration as people say it, in the largest unit that fills.
 *
 * @param code of the message that names the unit
 */
record SpokenDuration(String code, long number) {

    static SpokenDuration of(Duration duration) {
        if (duration.toMinutes() < 1) {
            return new SpokenDuration("spoken-time.seconds", duration.toSeconds());
        }
        if (duration.toHours() < 1) {
            return new SpokenDuration("spoken-time.minutes", duration.toMinutes());
        }
        return duration.toDays() < 2
                ? new SpokenDuration("spoken-time.hours", duration.toHours())
                : new SpokenDuration("spoken-time.days", duration.toDays());
    }
}

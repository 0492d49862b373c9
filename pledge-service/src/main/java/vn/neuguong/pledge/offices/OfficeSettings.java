package vn.neuguong.pledge.offices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long sign-ins last and how often they may be tried.
 *
 * @param linkLasts how long the link in a sign-in mail works
 * @param idleAfter how long a session lasts without any request
 * @param sessionLasts how long a session lasts at most
 * @param throttleWindow the time over which mails and tries are counted
 * @param mailsPerPerson at most so many sign-in mails to one person per window
 * @param triesPerClient at most so many tries from one network address per window and instance
 */
@ConfigurationProperties("neuguong.offices")
public record OfficeSettings(
        Duration linkLasts,
        Duration idleAfter,
        Duration sessionLasts,
        Duration throttleWindow,
        int mailsPerPerson,
        int triesPerClient) {

    public OfficeSettings {
        if (!linkLasts.isPositive()
                || !idleAfter.isPositive()
                || sessionLasts.compareTo(idleAfter) < 0
                || throttleWindow.toSeconds() < 1
                || mailsPerPerson < 1
                || triesPerClient < 1) {
            throw new IllegalArgumentException("neuguong.offices: durations and numbers must be positive,"
                    + " and session-lasts not shorter than idle-after");
        }
    }
}

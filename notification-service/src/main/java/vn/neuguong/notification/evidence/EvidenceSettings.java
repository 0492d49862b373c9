package vn.neuguong.notification.evidence;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is kept of mails, and for how long.
 *
 * @param lettersKept how long a letter whose answer is unknown is kept at most, with its name and its secret links;
 *     every other letter is dropped with its answer
 * @param sweepInterval how often this is seen to
 */
@Validated
@ConfigurationProperties("neuguong.evidence")
record EvidenceSettings(
        @DefaultValue("7d") @NotNull Duration lettersKept,
        @DefaultValue("1m") @NotNull Duration sweepInterval) {

    EvidenceSettings {
        if (!lettersKept.isPositive()) {
            throw new IllegalArgumentException("neuguong.evidence.letters-kept must be positive, not " + lettersKept);
        }
    }
}

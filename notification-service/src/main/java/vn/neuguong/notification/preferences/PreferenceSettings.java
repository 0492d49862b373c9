package vn.neuguong.notification.preferences;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long people can refuse mails from an old mail.
 *
 * @param linksLast from the writing of the mail on
 */
@Validated
@ConfigurationProperties("neuguong.preferences")
record PreferenceSettings(@DefaultValue("400d") @NotNull Duration linksLast) {

    PreferenceSettings {
        if (!linksLast.isPositive()) {
            throw new IllegalArgumentException("neuguong.preferences.links-last must be positive, not " + linksLast);
        }
    }
}

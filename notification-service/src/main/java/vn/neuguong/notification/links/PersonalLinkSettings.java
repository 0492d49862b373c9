package vn.neuguong.notification.links;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long readers get to their page from an old mail.
 *
 * @param validFor from the writing of the mail on; the next mail brings the next link
 */
@Validated
@ConfigurationProperties("neuguong.personal-links")
record PersonalLinkSettings(@DefaultValue("60d") @NotNull Duration validFor) {

    PersonalLinkSettings {
        if (!validFor.isPositive()) {
            throw new IllegalArgumentException("neuguong.personal-links.valid-for must be positive, not " + validFor);
        }
    }
}

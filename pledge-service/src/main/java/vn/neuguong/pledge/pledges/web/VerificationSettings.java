package vn.neuguong.pledge.pledges.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the public verification page.
 *
 * @param triesPerClient at most so many codes from one network address per window and instance
 * @param throttleWindow the time over which tries are counted
 */
@Validated
@ConfigurationProperties("neuguong.pledges.verification")
record VerificationSettings(
        @Min(1) @DefaultValue("60") int triesPerClient,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("PT1M")
        Duration throttleWindow) {}

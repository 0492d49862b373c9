package vn.neuguong.notification.daily;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the clause of the day is sent.
 *
 * @param sweepInterval how often it is looked whether today's mails have been asked for
 * @param page for how many people at once
 */
@Validated
@ConfigurationProperties("neuguong.daily")
record DailySettings(
        @DefaultValue("1m") @NotNull Duration sweepInterval,
        @DefaultValue("500") @Min(1) @Max(5000) int page) {}

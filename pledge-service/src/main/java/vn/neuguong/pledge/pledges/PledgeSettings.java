package vn.neuguong.pledge.pledges;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the feature {@code pledges}.
 *
 * @param linkGrace how long after the due date a link still opens its page, to sign late or to look it up
 * @param viewValidity how long after it was displayed a text can be signed without being displayed again
 * @param timeToAnswer how long somebody has at least who joins, moves or comes back when the programme runs already
 */
@Validated
@ConfigurationProperties("neuguong.pledges")
record PledgeSettings(
        @NotNull @DurationMin @DefaultValue("P30D") Duration linkGrace,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("PT12H")
        Duration viewValidity,

        @NotNull @DurationMin(hours = 1) @DefaultValue("P14D")
        Duration timeToAnswer) {}

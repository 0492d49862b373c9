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
 */
@Validated
@ConfigurationProperties("neuguong.pledges")
record PledgeSettings(
        @NotNull @DurationMin @DefaultValue("P30D") Duration linkGrace) {}

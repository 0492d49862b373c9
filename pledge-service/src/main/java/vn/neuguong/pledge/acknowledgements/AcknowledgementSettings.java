package vn.neuguong.pledge.acknowledgements;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the feature {@code acknowledgements}.
 *
 * @param timeToAcknowledge how long a holder has from the opening of a round
 * @param linkGrace how long after that a link still opens its page
 */
@Validated
@ConfigurationProperties("neuguong.acknowledgements")
record AcknowledgementSettings(
        @NotNull @DurationMin(minutes = 1) @DefaultValue("P7D")
        Duration timeToAcknowledge,

        @NotNull @DurationMin @DefaultValue("P30D") Duration linkGrace) {}

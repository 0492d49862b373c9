package vn.neuguong.pledge.coverage;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the feature {@code coverage}.
 *
 * @param settle how long a unit is left alone after something happened in it, before it is counted anew
 */
@Validated
@ConfigurationProperties("neuguong.coverage")
record CoverageSettings(
        @NotNull @DurationMin @DefaultValue("PT2S") Duration settle) {}

package vn.neuguong.pledge.roster.messaging;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the personnel system is followed.
 *
 * @param patience how long an event waits for a unit or person it names, before it counts as wrong
 */
@Validated
@ConfigurationProperties("neuguong.hr")
record HrSettings(@NotNull @DurationMin @DefaultValue("2m") Duration patience) {}

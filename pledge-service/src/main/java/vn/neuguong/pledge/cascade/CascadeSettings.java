package vn.neuguong.pledge.cascade;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the feature {@code cascade}.
 *
 * @param timeToRedo how long a unit has at least for a step that was sent back
 * @param escalateAfter how long a step may be overdue before the level above hears of it
 * @param escalateEvery how often the level above hears of its laggards
 * @param linkGrace how long after the due date a link still opens its page
 */
@Validated
@ConfigurationProperties("neuguong.cascade")
record CascadeSettings(
        @NotNull @DurationMin(hours = 1) @DefaultValue("P5D")
        Duration timeToRedo,

        @NotNull @DurationMin @DefaultValue("P3D") Duration escalateAfter,

        @NotNull @DurationMin(hours = 1) @DefaultValue("P7D")
        Duration escalateEvery,

        @NotNull @DurationMin @DefaultValue("P60D") Duration linkGrace) {}

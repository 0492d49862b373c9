package vn.neuguong.pledge.roster;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the tree is kept in memory.
 *
 * @param staleness for how long a change that another instance stored may go unseen
 */
@Validated
@ConfigurationProperties("neuguong.unit-trees")
record UnitTreeSettings(
        @NotNull @DurationMin @DefaultValue("2s") Duration staleness) {}

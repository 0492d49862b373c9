package vn.neuguong.pledge.dissemination;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the feature {@code dissemination}.
 *
 * @param linkGrace how long after the due date a link still opens its page
 * @param timeToRead how long whoever comes to a unit later has at least to read what it handed out before
 */
@Validated
@ConfigurationProperties("neuguong.dissemination")
public record DisseminationSettings(
        @NotNull @DurationMin @DefaultValue("P30D") Duration linkGrace,
        @NotNull @DurationMin @DefaultValue("P7D") Duration timeToRead) {}

package vn.neuguong.pledge.programmes;

import jakarta.validation.constraints.NotNull;
import java.time.Month;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the feature {@code programmes}.
 *
 * @param schoolYearStartsIn the month a school year begins in
 */
@Validated
@ConfigurationProperties("neuguong.programmes")
public record ProgrammeSettings(
        @NotNull @DefaultValue("SEPTEMBER") Month schoolYearStartsIn) {}

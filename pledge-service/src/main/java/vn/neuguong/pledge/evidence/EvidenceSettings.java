package vn.neuguong.pledge.evidence;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the feature {@code evidence}.
 *
 * @param largestFile the largest file kept
 * @param sweptAfter how long after it was kept a file is swept that no document names; far longer than any request lasts
 */
@Validated
@ConfigurationProperties("neuguong.evidence")
record EvidenceSettings(
        @NotNull @DefaultValue("10MB") DataSize largestFile,

        @NotNull @DurationMin(hours = 1) @DefaultValue("P1D")
        Duration sweptAfter) {}

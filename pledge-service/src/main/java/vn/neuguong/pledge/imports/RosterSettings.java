package vn.neuguong.pledge.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of an import.
 *
 * @param maxFileSize of each file; a preview is one document, and documents end at 16 MB
 * @param maxRows of each file
 * @param previewValidity how long a preview waits for its confirmation
 */
@Validated
@ConfigurationProperties("neuguong.roster")
record RosterSettings(
        @DefaultValue("4MB") @NotNull DataSize maxFileSize,
        @DefaultValue("20000") @Positive @Max(20_000) int maxRows,
        @DefaultValue("24h") @NotNull Duration previewValidity) {}

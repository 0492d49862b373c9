package vn.neuguong.pledge.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of an import.
 *
 * @param maxFileSize of each file as it is sent
 * @param maxUnits rows of the units file
 * @param maxPeople rows of the people file
 * @param problemsKept how many problems of an import are named; the others are counted
 * @param validity how long an import waits for its confirmation, and how long a rejected one can be looked at
 * @param leaversUnasked how many percent of the people covered may leave before somebody has to state their number
 * @param lease how long a silent instance keeps the import it works on
 */
@Validated
@ConfigurationProperties("neuguong.imports")
record ImportSettings(
        @DefaultValue("48MB") @NotNull DataSize maxFileSize,
        @DefaultValue("20000") @Positive @Max(50_000) int maxUnits,
        @DefaultValue("250000") @Positive @Max(1_000_000) int maxPeople,
        @DefaultValue("1000") @Positive @Max(10_000) int problemsKept,

        @DefaultValue("24h") @NotNull @DurationMin(minutes = 1)
        Duration validity,

        @DefaultValue("10") @PositiveOrZero @Max(100) int leaversUnasked,

        @DefaultValue("60s") @NotNull @DurationMin(seconds = 5)
        Duration lease) {

    int maxRows(RosterFile file) {
        return file == RosterFile.UNITS ? maxUnits : maxPeople;
    }
}

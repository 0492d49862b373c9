package vn.neuguong.notification.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When tasks are remembered.
 *
 * @param ladder days relative to the due day on which open tasks are reminded of
 * @param ladders the same for the task kinds that differ; an empty list means never
 * @param timeOfDay when on such a day, by the business clock
 * @param quietAfterOpening a step this soon after the opening mail is left out
 * @param sweepInterval how often due reminders are looked for
 */
@Validated
@ConfigurationProperties("neuguong.schedule")
public record ScheduleSettings(
        @DefaultValue({"-7d", "-3d", "-1d", "0d", "1d"}) @NotNull
        List<Period> ladder,

        @DefaultValue @NotNull Map<String, List<Period>> ladders,
        @DefaultValue("08:00") @NotNull LocalTime timeOfDay,
        @DefaultValue("12h") @NotNull Duration quietAfterOpening,
        @DefaultValue("5s") @NotNull Duration sweepInterval) {

    public ScheduleSettings {
        Stream.concat(ladder.stream(), ladders.values().stream().flatMap(List::stream))
                .filter(offset -> offset.toTotalMonths() != 0)
                .findAny()
                .ifPresent(offset -> {
                    throw new IllegalArgumentException(
                            "neuguong.schedule: reminder steps are given in days or weeks, not as " + offset);
                });
    }

    List<Period> ladderOf(String kind) {
        return ladders.getOrDefault(kind, ladder);
    }
}

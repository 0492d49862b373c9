package vn.neuguong.notification.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When people hear what. All days are working days.
 *
 * @param ladder on which days around the due day open tasks are reminded of
 * @param ladders the same for the kinds of task that differ; one without days never reminds
 * @param escalation how long after its due day an open task is told to the officials above, nearest first
 * @param escalated the kinds of task this is done for; all others are nobody's business but their person's (trap 11)
 * @param urgent the kinds of mail that are sent whatever the hour
 * @param timeOfDay when the mails of a day fall due, by the business clock
 * @param spread over how long after that they are spread; each person always has the same moment
 * @param quiet when no mail is begun
 * @param quietAfterOpening a step this soon after the opening mail is left out
 * @param sweepInterval how often due reminders are looked for
 * @param escalationInterval how often it is looked for who is late
 * @param page how many tasks are read and written at once
 */
@Validated
@ConfigurationProperties("neuguong.schedule")
public record ScheduleSettings(
        @DefaultValue @Valid @NotNull Ladder ladder,
        @DefaultValue @NotNull Map<String, Ladder> ladders,
        @DefaultValue({"5", "10"}) @NotNull List<Integer> escalation,
        @DefaultValue @NotNull Set<String> escalated,
        @DefaultValue @NotNull Set<String> urgent,
        @DefaultValue("08:00") @NotNull LocalTime timeOfDay,
        @DefaultValue("90m") @NotNull Duration spread,
        @DefaultValue @Valid @NotNull Quiet quiet,
        @DefaultValue("12h") @NotNull Duration quietAfterOpening,
        @DefaultValue("5s") @NotNull Duration sweepInterval,
        @DefaultValue("30s") @NotNull Duration escalationInterval,
        @DefaultValue("500") @Min(1) @Max(5000) int page) {

    public ScheduleSettings {
        var lastMoment = timeOfDay.plus(spread);
        if (spread.isNegative() || (quiet.enabled() && (!quiet.allows(timeOfDay) || !quiet.allows(lastMoment)))) {
            throw new IllegalArgumentException(
                    "neuguong.schedule: %s and %s later must lie between quiet.until (%s) and quiet.from (%s)"
                            .formatted(timeOfDay, spread, quiet.until(), quiet.from()));
        }
    }

    Ladder ladderOf(String kind) {
        return ladders.getOrDefault(kind, ladder);
    }

    /**
     * The rungs of a ladder.
     *
     * @param days relative to the due day: {@code -3} is three working days before
     * @param thenEvery how many days after the last of them, again and again; 0 for never
     * @param atMost how many rungs there are in all
     */
    public record Ladder(
            @DefaultValue({"-7", "-3", "-1", "0", "1"}) @NotNull
            List<Integer> days,

            @DefaultValue("5") @Min(0) int thenEvery,
            @DefaultValue("9") @Min(0) int atMost) {}

    /**
     * The hours in which nobody is disturbed, days that are not worked included.
     *
     * @param enabled false where mails may go at any time, as on a developer's machine
     */
    public record Quiet(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("20:00") @NotNull LocalTime from,
            @DefaultValue("07:00") @NotNull LocalTime until) {

        boolean allows(LocalTime time) {
            return !time.isBefore(until) && time.isBefore(from);
        }
    }
}

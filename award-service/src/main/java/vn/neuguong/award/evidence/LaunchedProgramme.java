package vn.neuguong.award.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A launched programme, as far as the monthly lists need it.
 *
 * @param version the newest launched version, whose pledges count
 * @param rootUnitIds these units and all below them take part; the first is told of as the one that grants
 * @param excludedUnitIds but not these and what is below them; the nearest one named decides
 * @param launchedAt when the first version known here was launched: the month the lists begin with
 * @param endsOn last day of the programme's period: its month is the last one with lists
 */
@Document("programmes")
public record LaunchedProgramme(
        @Id String id,
        int version,
        String name,
        List<String> rootUnitIds,
        List<String> excludedUnitIds,
        LocalDate endsOn,
        Instant launchedAt,
        long sequence) {

    /** The months that have a list, oldest first: from the launch to the end of the period, and not after the latest. */
    public List<YearMonth> monthsUpTo(YearMonth latest, ZoneId zone) {
        var first = YearMonth.from(launchedAt.atZone(zone));
        var last = latest.isBefore(YearMonth.from(endsOn)) ? latest : YearMonth.from(endsOn);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}

package vn.neuguong.notification.daily;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far the mails of a day have been asked for, so that another instance, or this one after a crash, goes on from there.
 *
 * @param after the last person they have been asked for
 */
@Document("dailyRuns")
record DailyRun(
        @Id String day,
        String after,
        boolean finished,
        @Version @Nullable Long version) {

    static DailyRun begin(LocalDate day) {
        return new DailyRun(day.toString(), "", false, null);
    }

    DailyRun until(String personId) {
        return new DailyRun(day, personId, false, version);
    }

    DailyRun done() {
        return new DailyRun(day, after, true, version);
    }
}

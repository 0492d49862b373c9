package vn.neuguong.notification.tasks;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DueReminderSweeperUnitTests {

    private static final Instant NOW = Instant.parse("2026-11-17T01:00:00Z");

    private final Tasks tasks = mock();
    private final TaskTracking tracking = mock();
    private final DueReminderSweeper sweeper =
            new DueReminderSweeper(tasks, tracking, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void remindsOfTheOthersWhenOneTaskCannotBeRemindedOf() {
        var ofHa = task("ha");
        var ofMinh = task("minh");
        when(tasks.dueForReminder(NOW)).thenReturn(Stream.of(ofHa, ofMinh));
        doThrow(new IllegalStateException("broken")).when(tracking).remind(ofHa, NOW);

        sweeper.remindAllDue();

        verify(tracking).remind(ofMinh, NOW);
    }

    private static Task task(String person) {
        return new Task(
                "nam-khong-2026.1." + person + ":sign",
                "pledge",
                "nam-khong-2026",
                "pledge.sign",
                person,
                NOW.minusSeconds(86_400),
                NOW.plusSeconds(86_400),
                Map.of(),
                TaskStatus.OPEN,
                NOW);
    }
}

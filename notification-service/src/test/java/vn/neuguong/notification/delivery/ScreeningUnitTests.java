package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.templates.Occasion;

class ScreeningUnitTests {

    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

    private final Screening screening = new Screening(mock(), mock(), mock(), Clock.fixed(NOW, ZoneOffset.UTC));

    /** Trap 16: after an outage nobody is flooded with reminders of yesterday. */
    @Test
    void dropsAReminderFromTheMomentItIsOfNoUse() {
        assertThat(screening.obstacle(reminder(NOW.plusMillis(1)))).isEmpty();
        assertThat(screening.obstacle(reminder(null))).isEmpty();
        assertThat(screening.obstacle(reminder(NOW))).containsInstanceOf(Readiness.Stale.class);
    }

    private static Delivery reminder(@Nullable Instant uselessAfter) {
        var request = new MailRequest(
                "nam-khong-2026.1.ha:sign",
                "pledge.sign",
                Occasion.REMINDED,
                "pledge",
                "nam-khong-2026",
                "ha",
                Map.of(),
                NOW.plusSeconds(86_400),
                List.of(),
                null,
                uselessAfter,
                List.of());
        return Delivery.queued("ha:reminder", request, "<ha@vidu.vn>", Lanes.UNLIMITED, NOW, NOW);
    }
}

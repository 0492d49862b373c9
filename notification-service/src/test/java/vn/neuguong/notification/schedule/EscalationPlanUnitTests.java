package vn.neuguong.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class EscalationPlanUnitTests {

    private static final Instant DUE = Instant.parse("2026-11-30T16:59:59Z");
    private static final Instant BEFORE = Instant.parse("2026-11-02T01:00:00Z");

    private final EscalationPlan plan = Schedules.escalation(Clock.fixed(BEFORE, ZoneId.of("Asia/Ho_Chi_Minh")));

    @Test
    void tellsOneLevelAfterTheOther() {
        assertThat(plan.momentOf(0, "pledge.sign", DUE, BEFORE)).hasValue(Instant.parse("2026-12-07T01:00:00Z"));
        assertThat(plan.momentOf(1, "pledge.sign", DUE, BEFORE)).hasValue(Instant.parse("2026-12-14T01:00:00Z"));
        assertThat(plan.momentOf(2, "pledge.sign", DUE, BEFORE)).isEmpty();
    }

    @Test
    void keepsToItselfWhatNobodySaidShouldBeTold() {
        assertThat(plan.momentOf(0, "inspection.case.answer", DUE, BEFORE)).isEmpty();
    }

    @Test
    void leavesADayBetweenLevelsThatAreBothLate() {
        var longAfter = Instant.parse("2026-12-18T02:00:00Z"); // a Friday
        assertThat(plan.momentOf(1, "pledge.sign", DUE, longAfter)).hasValue(Instant.parse("2026-12-21T01:00:00Z"));
    }
}

package vn.neuguong.award.evaluations.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.award.evaluations.MonthlyListEvent.MonthlyListClosed;

/** The body of {@code monthly-list.closed.v1}. */
record MonthlyListClosedV1(
        String listId,
        String programmeId,
        String unitId,
        String month,
        int invited,
        int inForce,
        @Nullable Integer inspectionScore,
        @Nullable Integer inspectionMaxScore,
        boolean recognised,
        String ruleId,
        int ruleVersion,
        Instant closedAt) {

    static MonthlyListClosedV1 of(MonthlyListClosed event) {
        var figures = event.figures();
        var inspection = figures.inspection();
        return new MonthlyListClosedV1(
                event.listId(),
                event.programmeId(),
                event.unitId(),
                event.month().toString(),
                figures.invited(),
                figures.inForce(),
                inspection == null ? null : inspection.points(),
                inspection == null ? null : inspection.maximum(),
                event.recognised(),
                event.ruleId(),
                event.ruleVersion(),
                event.closedAt());
    }
}

package vn.neuguong.award.evaluations.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.award.evaluations.MonthlyList;
import vn.neuguong.award.rules.Shortfall;

/** A monthly list without its rows. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MonthlyListSummary(
        String listId,
        String programmeId,
        String unitId,
        String unitName,
        String month,
        int invited,
        int inForce,
        @Nullable Integer inspectionScore,
        @Nullable Integer inspectionMaxScore,
        boolean recognised,
        Set<Shortfall> shortfalls,
        String ruleId,
        int ruleVersion,
        Instant closedAt) {

    static MonthlyListSummary of(MonthlyList list) {
        var figures = list.figures();
        var inspection = figures.inspection();
        return new MonthlyListSummary(
                list.id(),
                list.programmeId(),
                list.unitId(),
                list.unitName(),
                list.month().toString(),
                figures.invited(),
                figures.inForce(),
                inspection == null ? null : inspection.points(),
                inspection == null ? null : inspection.maximum(),
                list.recognised(),
                list.shortfalls(),
                list.ruleId(),
                list.ruleVersion(),
                list.closedAt());
    }
}

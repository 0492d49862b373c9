package vn.neuguong.award.evaluations;

import java.time.Instant;
import java.time.YearMonth;
import vn.neuguong.award.rules.Figures;

/** What can happen to a monthly list. */
public sealed interface MonthlyListEvent {

    /** The month's figures are final, and judged by the rule named. */
    record MonthlyListClosed(
            String listId,
            String programmeId,
            String unitId,
            YearMonth month,
            Figures figures,
            boolean recognised,
            String ruleId,
            int ruleVersion,
            Instant closedAt)
            implements MonthlyListEvent {}
}

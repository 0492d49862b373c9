package vn.neuguong.award.awards;

import java.time.Instant;
import java.time.YearMonth;
import vn.neuguong.award.rules.Figures;

/** What can happen to an award. */
public sealed interface AwardEvent {

    /** The award was granted, by the rule and on the grounds named. */
    record AwardGranted(
            String awardId,
            String programmeId,
            String unitId,
            YearMonth month,
            RewardForm form,
            String ruleId,
            int ruleVersion,
            Figures grounds,
            String certificateNumber,
            Instant grantedAt)
            implements AwardEvent {}
}

package vn.neuguong.award.awards.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.award.awards.Award;
import vn.neuguong.award.awards.RewardForm;
import vn.neuguong.award.rules.Figures;

/** A granted award as the programme office reads it. */
record AwardSummary(
        String awardId,
        String programmeId,
        String unitId,
        String unitName,
        String month,
        RewardForm form,
        String ruleId,
        int ruleVersion,
        Grounds grounds,
        String certificateNumber,
        Instant grantedAt) {

    record Grounds(
            int invited,
            int inForce,
            @Nullable Integer inspectionScore,
            @Nullable Integer inspectionMaxScore) {

        static Grounds of(Figures figures) {
            var inspection = figures.inspection();
            return new Grounds(
                    figures.invited(),
                    figures.inForce(),
                    inspection == null ? null : inspection.points(),
                    inspection == null ? null : inspection.maximum());
        }
    }

    static AwardSummary of(Award award) {
        return new AwardSummary(
                award.id(),
                award.programmeId(),
                award.unitId(),
                award.unitName(),
                award.month().toString(),
                award.form(),
                award.ruleId(),
                award.ruleVersion(),
                Grounds.of(award.grounds()),
                award.certificateNumber(),
                award.grantedAt());
    }
}

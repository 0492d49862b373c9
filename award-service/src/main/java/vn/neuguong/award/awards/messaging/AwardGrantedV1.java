package vn.neuguong.award.awards.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.award.awards.AwardEvent.AwardGranted;
import vn.neuguong.award.rules.Figures;

/** The body of {@code award.granted.v1}. */
record AwardGrantedV1(
        String awardId,
        String programmeId,
        String unitId,
        String month,
        String form,
        String ruleId,
        int ruleVersion,
        GroundsV1 grounds,
        String certificateNumber,
        Instant grantedAt) {

    record GroundsV1(
            int invited,
            int inForce,
            @Nullable Integer inspectionScore,
            @Nullable Integer inspectionMaxScore) {

        static GroundsV1 of(Figures figures) {
            var inspection = figures.inspection();
            return new GroundsV1(
                    figures.invited(),
                    figures.inForce(),
                    inspection == null ? null : inspection.points(),
                    inspection == null ? null : inspection.maximum());
        }
    }

    static AwardGrantedV1 of(AwardGranted event) {
        return new AwardGrantedV1(
                event.awardId(),
                event.programmeId(),
                event.unitId(),
                event.month().toString(),
                event.form().name(),
                event.ruleId(),
                event.ruleVersion(),
                GroundsV1.of(event.grounds()),
                event.certificateNumber(),
                event.grantedAt());
    }
}

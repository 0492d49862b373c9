package vn.neuguong.award.evidence;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.award.rules.InspectionScore;

/** A completed self-inspection and its result. */
@Document("inspections")
public record InspectionRecord(
        @Id String id, String programmeId, String unitId, InspectionScore score, Instant completedAt, long sequence) {

    public boolean completedBefore(Instant moment) {
        return completedAt.isBefore(moment);
    }
}

package vn.neuguong.award.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far one pledge has come, and when.
 *
 * @param invitedAt when the first event known of this pledge happened
 */
@Document("pledges")
public record PledgeRecord(
        @Id String id,
        String programmeId,
        int programmeVersion,
        String unitId,
        String signerId,
        String status,
        Instant invitedAt,
        @Nullable Instant signedAt,
        @Nullable Instant inForceAt,
        long sequence) {

    public boolean invitedBefore(Instant moment) {
        return invitedAt.isBefore(moment);
    }

    public boolean inForceBefore(Instant moment) {
        return inForceAt != null && inForceAt.isBefore(moment);
    }
}

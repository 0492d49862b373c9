package vn.neuguong.award.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far one pledge has come, and when.
 *
 * @param kind {@code PERSON}, or another word for a pledge that binds more than its signer
 * @param invitedAt when the first event known of this pledge happened
 */
@Document("pledges")
public record PledgeRecord(
        @Id String id,
        String kind,
        String programmeId,
        int programmeVersion,
        String unitId,
        String signerId,
        String status,
        Instant invitedAt,
        @Nullable Instant signedAt,
        @Nullable Instant inForceAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        long sequence) {

    private static final String PROGRAMME_ENDED = "PROGRAMME_ENDED";

    public boolean invitedBefore(Instant moment) {
        return invitedAt.isBefore(moment);
    }

    public boolean inForceBefore(Instant moment) {
        return inForceAt != null && inForceAt.isBefore(moment);
    }

    /** Whether the pledge is about a person, and not about their unit as a whole. */
    public boolean bindsPerson() {
        return kind.equals("PERSON");
    }

    /**
     * Whether the pledge tells nothing of the unit any more: replaced by a newer one, or its signer left the unit or the
     * audience. One that ends with its programme still counts in the month of that end.
     */
    public boolean goneBefore(Instant moment) {
        return endedAt != null
                && endedAt.isBefore(moment)
                && !status.equals("EXPIRED")
                && !PROGRAMME_ENDED.equals(endReason);
    }
}

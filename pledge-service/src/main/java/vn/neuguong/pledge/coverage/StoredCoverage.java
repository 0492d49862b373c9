package vn.neuguong.pledge.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The figures of one unit in one version of a programme, as last counted.
 *
 * @param changes how often something was reported that changes them
 * @param counted how many of these reports the count has seen; a count that has seen fewer never replaces it
 * @param dirtySince since when a report waits to be counted; absent when none does
 */
@Document("coverage")
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredCoverage(
        @Id String id,
        String programmeId,
        int version,
        String unitId,
        @Nullable String unitName,
        long members,
        long changes,
        long counted,
        @Nullable Instant dirtySince,
        @Nullable Instant countedAt,
        byte @Nullable [] history) {

    CoverageKey key() {
        return new CoverageKey(programmeId, version, unitId);
    }

    UnitHistory unitHistory() {
        return history == null ? new UnitHistory() : UnitHistory.decode(history);
    }
}

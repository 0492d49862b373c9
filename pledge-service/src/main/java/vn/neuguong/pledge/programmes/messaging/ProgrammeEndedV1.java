package vn.neuguong.pledge.programmes.messaging;

import java.time.Instant;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeEnded;

/** The body of {@code programme.ended.v1}. */
record ProgrammeEndedV1(String programmeId, int version, String reason, Instant endedAt) {

    static ProgrammeEndedV1 of(ProgrammeEnded event) {
        return new ProgrammeEndedV1(
                event.programmeId(), event.version(), event.reason().name(), event.endedAt());
    }
}

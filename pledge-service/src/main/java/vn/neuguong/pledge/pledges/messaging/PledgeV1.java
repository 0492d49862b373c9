package vn.neuguong.pledge.pledges.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.pledges.Acknowledgement;
import vn.neuguong.pledge.pledges.PledgeState;

/** The body of all events about a pledge: its state after the change. */
record PledgeV1(
        String pledgeId,
        String kind,
        String programmeId,
        int programmeVersion,
        String unitId,
        String signerId,
        String status,
        Instant dueAt,
        String textSha256,
        List<ClauseSetV1> clauseSets,
        @Nullable Instant signedAt,
        @Nullable Instant refusedAt,
        @Nullable Instant inForceAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        List<AcknowledgementV1> acknowledgements) {

    record ClauseSetV1(String id, int version, String sha256) {

        static ClauseSetV1 of(ClauseSetRef clauseSet) {
            return new ClauseSetV1(clauseSet.id(), clauseSet.version(), clauseSet.sha256());
        }
    }

    record AcknowledgementV1(
            String seat,
            String unitId,
            String state,
            @Nullable String reason,
            @Nullable Instant acknowledgedAt) {

        static AcknowledgementV1 of(Acknowledgement acknowledgement) {
            var reason = acknowledgement.reason();
            return new AcknowledgementV1(
                    acknowledgement.seat().name(),
                    acknowledgement.unitId(),
                    acknowledgement.state().name(),
                    reason == null ? null : reason.name(),
                    acknowledgement.acknowledgedAt());
        }
    }

    static PledgeV1 of(PledgeState pledge) {
        var terms = pledge.terms();
        var endReason = pledge.endReason();
        return new PledgeV1(
                pledge.pledgeId(),
                pledge.kind().name(),
                terms.programmeId(),
                terms.programmeVersion(),
                pledge.signer().unitId(),
                pledge.signer().personId(),
                pledge.status().name(),
                pledge.dueAt(),
                terms.textSha256(),
                terms.clauseSets().stream().map(ClauseSetV1::of).toList(),
                pledge.signedAt(),
                pledge.refusedAt(),
                pledge.inForceAt(),
                pledge.endedAt(),
                endReason == null ? null : endReason.name(),
                pledge.acknowledgements().stream().map(AcknowledgementV1::of).toList());
    }
}

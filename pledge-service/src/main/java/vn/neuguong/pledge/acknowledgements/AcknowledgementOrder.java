package vn.neuguong.pledge.acknowledgements;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.Waiting;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.WaitingPledge;
import vn.neuguong.pledge.roster.Seat;

/**
 * A holder's word that all these pledges are acknowledged: kept until each of them is, so that thousands neither let the
 * holder wait nor get lost in a crash.
 *
 * @param id of the queue and the page the word was given on: a second click is the same word
 * @param pledgeIds what is still to be done, longest waiting first
 */
@Document("acknowledgementOrders")
record AcknowledgementOrder(
        @Id String id,
        String queueId,
        Seat seat,
        String holderId,
        Instant orderedAt,
        List<String> pledgeIds,
        @Version @Nullable Long version) {

    static AcknowledgementOrder of(Waiting waiting, List<WaitingPledge> all, Instant shownAt, Instant now) {
        return new AcknowledgementOrder(
                "%s@%d".formatted(waiting.queueId(), shownAt.toEpochMilli()),
                waiting.queueId(),
                waiting.seat(),
                waiting.holderId(),
                now,
                all.stream().map(WaitingPledge::pledgeId).toList(),
                null);
    }

    AcknowledgementOrder without(Set<String> settled) {
        var rest = pledgeIds.stream().filter(id -> !settled.contains(id)).toList();
        return new AcknowledgementOrder(id, queueId, seat, holderId, orderedAt, rest, version);
    }

    Set<String> next(int count) {
        return new HashSet<>(pledgeIds.subList(0, Math.min(count, pledgeIds.size())));
    }

    boolean isCarriedOut() {
        return pledgeIds.isEmpty();
    }
}

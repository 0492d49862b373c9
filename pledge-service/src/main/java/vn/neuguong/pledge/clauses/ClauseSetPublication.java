package vn.neuguong.pledge.clauses;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetPublished;

/** That a version was made known to the other services: one document per version, so it happens once. */
@Document("clauseSetPublications")
public class ClauseSetPublication extends OutboxDocument {

    @Id
    private final String key;

    private final Instant effectiveFrom;

    ClauseSetPublication(String key, Instant effectiveFrom) {
        this.key = key;
        this.effectiveFrom = effectiveFrom;
    }

    static ClauseSetPublication of(ClauseSet clauseSet, Instant now) {
        var publication = new ClauseSetPublication(clauseSet.key(), now);
        publication.raise(new ClauseSetPublished(clauseSet, publication.effectiveFrom));
        return publication;
    }

    @Override
    protected String aggregateId() {
        return key;
    }
}

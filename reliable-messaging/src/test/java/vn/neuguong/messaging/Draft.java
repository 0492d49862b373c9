package vn.neuguong.messaging;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.messaging.outbox.OutboxDocument;

/** A second kind of aggregate, in a collection of its own. */
@Document("drafts")
public class Draft extends OutboxDocument {

    @Id
    private final String id;

    public Draft(String id) {
        this.id = id;
    }

    @Override
    protected String aggregateId() {
        return id;
    }
}

package vn.neuguong.messaging.consumption;

import org.bson.Document;
import org.springframework.data.mongodb.core.query.Update;

/** An update of one document that only a higher sequence than the stored one lets through. */
record GuardedUpdate(Class<?> document, Object id, long sequence, Update update) {

    static final String SEQUENCE = "sequence";

    GuardedUpdate {
        update.set(SEQUENCE, sequence);
    }

    /** Finds the document unless it has seen this event or a newer one; also when it has never seen any. */
    Document whileOlder() {
        return new Document("_id", id).append(SEQUENCE, new Document("$not", new Document("$gte", sequence)));
    }
}

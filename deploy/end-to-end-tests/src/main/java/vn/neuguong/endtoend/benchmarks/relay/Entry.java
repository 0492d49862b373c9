package vn.neuguong.endtoend.benchmarks.relay;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.messaging.outbox.OutboxDocument;

/** An aggregate with nothing to it but events, about as large as a pledge's. */
@Document("entries")
final class Entry extends OutboxDocument {

    /** Something was written; the text makes the body as long as that of {@code pledge.signed.v1}. */
    record EntryWritten(String entryId, int number, String text) {}

    static final String TEXT = "Tận tụy, trung thực, lịch sự với nhân dân và đồng nghiệp. ".repeat(12);

    @Id
    private final String id;

    private int number;

    Entry(String id) {
        this.id = id;
    }

    Entry write(int times) {
        for (var time = 0; time < times; time++) {
            raise(new EntryWritten(id, ++number, TEXT));
        }
        return this;
    }

    @Override
    protected String aggregateId() {
        return id;
    }
}

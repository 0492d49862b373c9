package vn.neuguong.messaging.outbox;

import java.time.Clock;
import java.time.InstantSource;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;
import org.springframework.data.mongodb.core.mapping.event.BeforeConvertCallback;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.messaging.consumption.HandledEvent;

/** Turns raised events into stored ones just before their document is written, and wakes the relay just after. */
final class OutboxStaging implements BeforeConvertCallback<OutboxDocument>, AfterSaveCallback<OutboxDocument> {

    private final WireFormats formats;
    private final TraceContext trace;
    private final RelayWakeUp wakeUp;
    private final Clock businessClock;
    private final InstantSource systemClock;

    OutboxStaging(
            WireFormats formats,
            TraceContext trace,
            RelayWakeUp wakeUp,
            Clock businessClock,
            InstantSource systemClock) {
        this.formats = formats;
        this.trace = trace;
        this.wakeUp = wakeUp;
        this.businessClock = businessClock;
        this.systemClock = systemClock;
    }

    @Override
    public OutboxDocument onBeforeConvert(OutboxDocument document, String collection) {
        document.stage((event, sequence) -> toStored(document, event, sequence), systemClock.instant());
        return document;
    }

    @Override
    public OutboxDocument onAfterSave(OutboxDocument document, Document stored, String collection) {
        if (stored.containsKey("outbox")) {
            wakeUp.documentSaved(collection);
        }
        return document;
    }

    void wakeRelay(String collection) {
        wakeUp.documentSaved(collection);
    }

    private OutboxEvent toStored(OutboxDocument document, Object event, long sequence) {
        var format = formats.of(event);
        var wire = format.toWire(event);
        return new OutboxEvent(
                UUID.randomUUID().toString(),
                format.topic(),
                document.aggregateId(),
                wire.type(),
                sequence,
                businessClock.instant(),
                document.correlationId(),
                HandledEvent.current().map(handled -> handled.id()).orElse(null),
                trace.traceparent(),
                wire.data() == null ? null : new Binary(WireJson.mapper().writeValueAsBytes(wire.data())));
    }
}

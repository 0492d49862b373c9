package vn.neuguong.endtoend.benchmarks.relay;

import org.apache.kafka.clients.producer.ProducerRecord;
import vn.neuguong.endtoend.benchmarks.records.EventRecord;
import vn.neuguong.endtoend.benchmarks.relay.Entry.EntryWritten;

/** The very record the relay would send for an entry, made by hand. */
final class EntryRecord {

    private EntryRecord() {}

    static ProducerRecord<String, byte[]> of(String id, int sequence) {
        return EventRecord.of(
                "benchmark",
                EntryWireFormat.TOPIC,
                EntryWireFormat.TYPE,
                id,
                sequence,
                new EntryWritten(id, sequence, Entry.TEXT));
    }
}

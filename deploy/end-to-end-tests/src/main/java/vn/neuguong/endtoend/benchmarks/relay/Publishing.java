package vn.neuguong.endtoend.benchmarks.relay;

import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Workbench;

/** Both writers on one workbench, with the topic emptied before every backlog and counted after it. */
abstract class Publishing implements Comparison {

    /** Enough for the producer to fill its batches. */
    private static final int LINGER_MILLIS = 5;

    private final Workbench bench;
    private final BareWriter bare;
    private final RelayUnderTest relay;

    Publishing(Workbench bench) throws InterruptedException {
        this.bench = bench;
        bench.topics().empty(EntryWireFormat.TOPIC);
        bare = new BareWriter(bench, LINGER_MILLIS);
        relay = new RelayUnderTest(bench);
    }

    final Publication bare(Backlog backlog) throws InterruptedException {
        return counted(backlog, bare::publish);
    }

    final Publication product(Backlog backlog) throws InterruptedException {
        return counted(backlog, relay::publish);
    }

    private interface Writer {
        Publication publish(Backlog backlog) throws InterruptedException;
    }

    /** A benchmark of lost events would be fast. */
    private Publication counted(Backlog backlog, Writer writer) throws InterruptedException {
        var before = bench.topics().endOf(EntryWireFormat.TOPIC);
        var publication = writer.publish(backlog);
        var arrived = bench.topics().endOf(EntryWireFormat.TOPIC) - before;
        if (arrived < backlog.events()) {
            throw new IllegalStateException("%d of %d records arrived".formatted(arrived, backlog.events()));
        }
        return publication;
    }

    @Override
    public void close() {
        relay.close();
        bare.close();
    }
}

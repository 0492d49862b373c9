package vn.neuguong.endtoend.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import vn.neuguong.endtoend.benchmarks.command.CommandToHandler;
import vn.neuguong.endtoend.benchmarks.consumption.Projections;
import vn.neuguong.endtoend.benchmarks.relay.RelayCost;
import vn.neuguong.endtoend.benchmarks.relay.RelayLatency;
import vn.neuguong.endtoend.benchmarks.relay.RelayThroughput;

/** All cases in the order they are measured and shown; a new one is added here. */
final class Cases {

    private Cases() {}

    static List<BenchmarkCase> all() {
        var relay = Stream.of(
                RelayThroughput.ofOneAggregate("a1"),
                RelayThroughput.ofTenThousandAggregates("a2"),
                new RelayCost("a3"),
                new RelayLatency("a4", 30),
                new RelayLatency("a5", 300));
        var commands = Stream.of(new CommandToHandler("c1"));
        return Stream.of(relay, Projections.all().stream(), commands)
                .<BenchmarkCase>flatMap(cases -> cases)
                .toList();
    }
}

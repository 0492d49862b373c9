package vn.neuguong.endtoend.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import vn.neuguong.endtoend.benchmarks.command.CommandToHandler;
import vn.neuguong.endtoend.benchmarks.command.LaunchOfACity;
import vn.neuguong.endtoend.benchmarks.command.SigningBesideBoards;
import vn.neuguong.endtoend.benchmarks.consumption.Projections;
import vn.neuguong.endtoend.benchmarks.mail.MailsOfACity;
import vn.neuguong.endtoend.benchmarks.mail.SendingAlone;
import vn.neuguong.endtoend.benchmarks.mail.TaskToAcceptance;
import vn.neuguong.endtoend.benchmarks.mail.TaskToMail;
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
        var commands = Stream.of(new CommandToHandler("c1"), new SigningBesideBoards("d1"), new LaunchOfACity("d2"));
        var mails = Stream.of(
                SendingAlone.atOnce("e1"),
                SendingAlone.toAServerThatWaits("e1-wait"),
                new TaskToAcceptance("e2"),
                new MailsOfACity("e3"),
                new TaskToMail("e4"));
        return Stream.of(relay, Projections.all().stream(), commands, mails)
                .<BenchmarkCase>flatMap(cases -> cases)
                .toList();
    }
}

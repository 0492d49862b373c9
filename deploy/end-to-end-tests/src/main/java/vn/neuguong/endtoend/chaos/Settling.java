package vn.neuguong.endtoend.chaos;

import java.time.Duration;
import java.util.List;
import vn.neuguong.endtoend.chaos.checker.FactsReader;
import vn.neuguong.endtoend.chaos.cluster.Cluster;
import vn.neuguong.endtoend.chaos.faults.FaultLog;
import vn.neuguong.endtoend.chaos.workload.Workload;

/** Waits, after the last fault, until everybody has done what they were asked and nothing moves any more. */
final class Settling {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** So often in a row nothing may move: a mail that is just sent is followed by its event. */
    private static final int QUIET_LOOKS = 3;

    private final Cluster cluster;
    private final Workload workload;
    private final FactsReader facts;
    private final FaultLog log;

    Settling(Cluster cluster, Workload workload, FactsReader facts, FaultLog log) {
        this.cluster = cluster;
        this.workload = workload;
        this.facts = facts;
        this.log = log;
    }

    /** Returns what is not quiet when patience ends; usually nothing. */
    List<String> await(Duration patience) throws InterruptedException {
        cluster.awaitAllLive("after the faults, some processes");
        log.tell("every process is up again");
        long deadline = System.nanoTime() + patience.toNanos();
        int quiet = 0;
        var restless = List.<String>of();
        while (quiet < QUIET_LOOKS && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_LOOKS);
            restless = restlessness();
            quiet = restless.isEmpty() ? quiet + 1 : 0;
        }
        log.tell(restless.isEmpty() ? "quiet" : "not quiet: " + restless);
        return restless;
    }

    private List<String> restlessness() throws InterruptedException {
        int open = workload.openTasks();
        return open > 0 ? List.of(open + " tasks nobody has done") : facts.restlessness();
    }
}

package vn.neuguong.endtoend.chaos;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.neuguong.endtoend.chaos.checker.Checker;
import vn.neuguong.endtoend.chaos.checker.FactsReader;
import vn.neuguong.endtoend.chaos.cluster.Cluster;
import vn.neuguong.endtoend.chaos.faults.FaultLog;
import vn.neuguong.endtoend.chaos.faults.Injector;
import vn.neuguong.endtoend.chaos.workload.Answers;
import vn.neuguong.endtoend.chaos.workload.GeneratedRoster;
import vn.neuguong.endtoend.chaos.workload.Workload;
import vn.neuguong.local.identity.Secrets;
import vn.neuguong.local.kafka.Topic;
import vn.neuguong.local.kafka.TopicCatalogue;
import vn.neuguong.local.launcher.Home;
import vn.neuguong.local.launcher.Repository;

/** Carries out experiments: start, load, faults, rest, check. */
final class Laboratory {

    private final Repository repository;
    private final int portOffset;
    private final PrintStream out;

    Laboratory(Repository repository, int portOffset, PrintStream out) {
        this.repository = repository;
        this.portOffset = portOffset;
        this.out = out;
    }

    Outcome carryOut(Experiment experiment, int minutes, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var home = new Home(folder);
        var catalogue = TopicCatalogue.read(repository.root().resolve("deploy/topics.yml"));
        out.printf("%s: seed %d, data and logs in %s%n", experiment.name(), experiment.seed(), folder);
        experiment.schedule().inOrder().forEach(planned -> out.println("  " + planned));
        try (var cluster = new Cluster(repository, home, portOffset, experiment.services(), experiment.agent(), out);
                var answers = new Answers(folder.resolve("answers.jsonl"))) {
            var hook = new Thread(cluster::close, "end-of-run");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                return carryOut(experiment, minutes, home, cluster, answers, catalogue);
            } finally {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    private Outcome carryOut(
            Experiment experiment, int minutes, Home home, Cluster cluster, Answers answers, TopicCatalogue catalogue)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        cluster.start();
        out.printf(
                "%d instances of services are up after %d s%n",
                experiment.services().size(), (System.nanoTime() - began) / 1_000_000_000);
        var log = new FaultLog(out);
        var roster = GeneratedRoster.of(experiment.seed(), experiment.peoplePerSchool());
        var workload = new Workload(
                cluster.ports(), new Secrets(home.secrets())::ofClient, roster, answers, experiment.seed());
        workload.importRoster(home.folder());
        workload.start();
        log.tell("%d people have begun to work".formatted(roster.people().size()));
        try (var leases = new LeaseWatch(cluster.ports().database());
                var injector = new Injector(cluster, log, experiment.seed());
                var reader = new FactsReader(
                        cluster.ports().database(), cluster.ports().brokers(), catalogue, home.data("mail"))) {
            injector.inject(experiment.schedule());
            workload.launchNoMore();
            log.tell("the faults are over");
            var restless = new Settling(cluster, workload, reader, log).await(experiment.patience());
            workload.finish();
            cluster.freeze();
            var facts = reader.read(
                    answers.all(),
                    answers.tried(),
                    log.windows(),
                    cluster.mailGate().handOvers(),
                    leases.takeovers(log.windows()));
            var violations = new Checker(readers(catalogue)).check(facts);
            log.tell("checked; unknown outcomes tried again: %d; processes that ended by themselves: %s"
                    .formatted(answers.unknowns(), cluster.deathsOfTheirOwn()));
            return new Outcome(experiment, minutes, facts, log.byKind(), List.copyOf(restless), violations);
        }
    }

    private static Map<String, Set<String>> readers(TopicCatalogue catalogue) {
        return catalogue.topics().stream().collect(toMap(Topic::name, topic -> Set.copyOf(topic.readers())));
    }
}

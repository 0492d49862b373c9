package vn.neuguong.endtoend.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.endtoend.chaos.cluster.Agent;
import vn.neuguong.endtoend.chaos.cluster.Member;
import vn.neuguong.endtoend.chaos.mutations.AgentJar;
import vn.neuguong.endtoend.chaos.mutations.Mutation;
import vn.neuguong.endtoend.chaos.mutations.MutationExperiment;
import vn.neuguong.local.launcher.ProcessName;

/** Checks the checker: with a guard off, it must find a promise broken that the guard keeps. */
final class MutationRun {

    private static final int PEOPLE_PER_SCHOOL = 25;
    /** With a guard off there is much that never comes to rest. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final int SHOWN = 3;

    private final Laboratory laboratory;
    private final long seed;
    private final Path folder;
    private final PrintStream out;

    MutationRun(Laboratory laboratory, long seed, Path folder, PrintStream out) {
        this.laboratory = laboratory;
        this.seed = seed;
        this.folder = folder;
        this.out = out;
    }

    boolean allNoticed(List<Mutation> mutations) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var agent = AgentJar.in(folder);
        var noticed = new LinkedHashMap<String, Object>();
        for (var experiment : MutationExperiment.all()) {
            if (mutations.contains(experiment.mutation())) {
                noticed.put(experiment.mutation().name(), isNoticed(experiment, agent));
            }
        }
        out.println(JsonMapper.builder().build().writeValueAsString(noticed));
        return noticed.values().stream().allMatch(Boolean.TRUE::equals);
    }

    private boolean isNoticed(MutationExperiment experiment, AgentJar jar) throws IOException, InterruptedException {
        var mutation = experiment.mutation();
        var home = folder.resolve(mutation.name());
        var marks = home.resolve("mutated");
        var agent = new Agent(jar.flags(mutation, marks), mutation.settings(), experiment.without());
        var outcome = laboratory.carryOut(
                new Experiment(
                        mutation.name(),
                        seed,
                        experiment.schedule(),
                        Member.oneOfEachAndTwoOf(ProcessName.PLEDGE),
                        agent,
                        PEOPLE_PER_SCHOOL,
                        PATIENCE),
                1,
                home);
        if (!Files.isDirectory(marks)) {
            throw new IllegalStateException(mutation + " changed no class: the guard is not where it was");
        }
        var found = outcome.violations().stream()
                .filter(violation -> violation.promise() == experiment.breaks())
                .filter(violation -> violation.sentence().contains(experiment.by()))
                .toList();
        found.stream().limit(SHOWN).forEach(out::println);
        out.printf("%s %s: %d breaches%n", mutation, found.isEmpty() ? "WENT UNNOTICED" : "was noticed", found.size());
        return !found.isEmpty();
    }
}

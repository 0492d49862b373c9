package vn.neuguong.endtoend.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.neuguong.endtoend.chaos.cluster.Agent;
import vn.neuguong.endtoend.chaos.cluster.Member;
import vn.neuguong.endtoend.chaos.faults.Schedule;
import vn.neuguong.local.launcher.Refusal;
import vn.neuguong.local.launcher.Repository;

/** What {@code ./run chaos} calls. */
public final class ChaosRun {

    private static final int PEOPLE_PER_SCHOOL = 55;
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    /** Violations printed in full; the rest only as a number. */
    private static final int PRINTED = 200;

    private ChaosRun() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code;
        try {
            code = run(ChaosOptions.parse(List.of(args)), out);
        } catch (IllegalArgumentException mistyped) {
            out.println(mistyped.getMessage() + "\n" + ChaosOptions.HELP);
            code = 2;
        } catch (Refusal refusal) {
            out.println(refusal.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static int run(ChaosOptions options, PrintStream out) throws IOException, InterruptedException {
        var repository = new Repository(
                Path.of(System.getProperty("neuguong.repository", ".")).toAbsolutePath());
        var home = options.home() == null ? Files.createTempDirectory("neu-guong-chaos-") : options.home();
        var laboratory = new Laboratory(repository, options.portOffset(), out);
        if (!options.mutations().isEmpty()) {
            return new MutationRun(laboratory, options.seed(), home, out).allNoticed(options.mutations()) ? 0 : 1;
        }
        var experiment = new Experiment(
                "chaos",
                options.seed(),
                Schedule.of(options.seed(), options.minutes()),
                Member.twoOfEach(),
                Agent.NONE,
                PEOPLE_PER_SCHOOL,
                PATIENCE);
        var outcome = laboratory.carryOut(experiment, options.minutes(), home);
        report(outcome, out);
        return outcome.isClean() ? 0 : 1;
    }

    private static void report(Outcome outcome, PrintStream out) {
        outcome.restless().forEach(what -> out.println("NOT QUIET: " + what));
        outcome.violations().stream().limit(PRINTED).forEach(out::println);
        if (outcome.violations().size() > PRINTED) {
            out.printf("… and %d more%n", outcome.violations().size() - PRINTED);
        }
        out.println(outcome.json());
    }
}

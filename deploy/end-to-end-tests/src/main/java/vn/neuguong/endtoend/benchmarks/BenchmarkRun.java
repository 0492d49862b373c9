package vn.neuguong.endtoend.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.neuguong.endtoend.benchmarks.machine.MachineLine;
import vn.neuguong.endtoend.benchmarks.report.ReportPage;
import vn.neuguong.endtoend.benchmarks.report.ResultsFile;

/**
 * What {@code ./run bench} calls: measures cases one after another, prints the figures and renews the report. A missed
 * aim is a figure to look at, not a failure: it ends with 0 unless a case could not be measured.
 */
public final class BenchmarkRun {

    private final Path repository;
    private final BenchmarkOptions options;
    private final PrintStream out;

    private BenchmarkRun(Path repository, BenchmarkOptions options, PrintStream out) {
        this.repository = repository;
        this.options = options;
        this.out = out;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws Exception {
        // Before the first logger: all that runs in here logs as little as the platform's processes.
        System.setProperty("logback.configurationFile", "vn/neuguong/local/process-log.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (List.of(args).contains("--help") || List.of(args).contains("help")) {
            out.print(BenchmarkOptions.HELP);
            System.exit(0);
        }
        try {
            var options = BenchmarkOptions.parse(List.of(args));
            var chosen = options.among(Cases.all());
            System.exit(new BenchmarkRun(repository(), options, out).run(chosen));
        } catch (IllegalArgumentException mistyped) {
            out.println(mistyped.getMessage());
            out.print(BenchmarkOptions.HELP);
            System.exit(1);
        }
    }

    private static Path repository() {
        return Path.of(System.getProperty("neuguong.repository", "."))
                .toAbsolutePath()
                .normalize();
    }

    private int run(List<BenchmarkCase> chosen) throws IOException {
        var results = new ResultsFile(reportFolder().resolve("results.json"));
        var failed = new ArrayList<String>();
        for (var next : chosen) {
            var began = System.nanoTime();
            out.printf("%s %s%n", next.heading().id(), next.heading().name());
            try {
                var result = measure(next);
                print(result);
                results.put(result);
                Files.writeString(reportFolder().resolve("index.html"), new ReportPage(results.all()).html());
            } catch (Exception broken) {
                failed.add(next.heading().id());
                out.printf("    could not be measured: %s%n", broken);
                broken.printStackTrace(out);
            }
            out.printf(
                    "    took %d s%n",
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        }
        out.printf("Figures: %s%n", reportFolder().resolve("index.html"));
        return failed.isEmpty() ? 0 : 1;
    }

    private CaseResult measure(BenchmarkCase next) throws Exception {
        var began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var rounds = options.roundsOf(next);
        try (var bench = Workbench.open(repository, options.scale());
                var comparison = next.open(bench)) {
            var figures = new Rounds(out).measure(next.figures(), comparison, rounds, next.warmsUp());
            var machine = MachineLine.of(repository);
            return new CaseResult(next.heading(), figures, rounds, options.scale(), began, machine);
        }
    }

    private void print(CaseResult result) {
        for (var measured : result.figures()) {
            var figure = measured.figure();
            var aim = figure.aim();
            out.printf(
                    "  %s: %sproduct %s %s%s%s%n",
                    figure.name(),
                    measured.isCompared() ? "bare " + measured.bareSpread() + ", " : "",
                    measured.productSpread(),
                    figure.unit(),
                    measured.isCompared() ? String.format(Locale.ROOT, ", ratio %.2f", measured.ratio()) : "",
                    aim == null
                            ? ""
                            : ", aim %s %s"
                                    .formatted(
                                            aim.text(figure.unit()), measured.isAimReached() ? "reached" : "MISSED"));
        }
    }

    private Path reportFolder() throws IOException {
        var folder = options.scale() == Scale.FULL
                ? repository.resolve("docs/benchmarks")
                : repository.resolve("deploy/end-to-end-tests/target/benchmarks");
        return Files.createDirectories(folder);
    }
}

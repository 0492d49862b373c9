package vn.neuguong.local.launcher;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import vn.neuguong.local.story.SampleCampaign;
import vn.neuguong.local.story.Story;

/** What {@code ./run} calls: one command on the system of one home folder. */
public final class Launcher {

    /** Loads the sample campaign unless there is a programme; plays after every start. */
    private static final Scenario SAMPLE_CAMPAIGN = new SampleCampaign();

    private static final Scenario STORY = new Story();

    private final Repository repository;
    private final CommandLine typed;
    private final Home home;
    private final ProcessRegister register;
    private final PrintStream out;

    Launcher(Repository repository, CommandLine typed, PrintStream out) {
        this.repository = repository;
        this.typed = typed;
        this.home = new Home(typed.home());
        this.register = new ProcessRegister(home);
        this.out = out;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var repository = new Repository(
                Path.of(System.getProperty("neuguong.repository", ".")).toAbsolutePath());
        int code;
        try {
            var typed = CommandLine.parse(List.of(args), System.getenv(), repository.defaultHome());
            code = new Launcher(repository, typed, out).run();
        } catch (Refusal refusal) {
            out.println(refusal.sentence());
            code = 1;
        }
        System.exit(code);
    }

    int run() throws Exception {
        return switch (typed.command()) {
            case Command.Start() -> start();
            case Command.Stop() -> stop();
            case Command.Status() -> new StatusReport(home, ports(), register, out).print();
            case Command.Logs(String process, boolean follow) -> {
                new LogView(out).show(home.log(process), follow);
                yield 0;
            }
            case Command.Reset(boolean confirmed) -> reset(confirmed);
            case Command.Story() -> story();
            case Command.Help() -> {
                out.println(CommandLine.HELP);
                yield 0;
            }
        };
    }

    private int start() throws Exception {
        long began = System.nanoTime();
        try (var _ = HomeLock.take(home)) {
            List<ProcessName> missing = missing();
            Ports ports = ports();
            if (typed.portOffset().orElse(ports.offset()) != ports.offset()) {
                throw new Refusal("This system runs with port offset %d; stop it first, or choose another --home."
                        .formatted(ports.offset()));
            }
            if (missing.isEmpty()) {
                out.println("Nêu Gương is already running.");
                AddressTable.print(ports, out);
                return 0;
            }
            out.printf("Starting Nêu Gương in %s.%n", home.folder());
            Duration preparing = new Starting(repository, home, ports, register, out).start(missing);
            out.printf(
                    "Ready in %d s%s. Worth opening:%n",
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    preparing.isZero() ? "" : ", %d s of them for faster starts".formatted(preparing.toSeconds()));
            AddressTable.print(ports, out);
        }
        return loadSampleCampaign();
    }

    /** A system without its sample is still a system: the operator is told, and decides. */
    private int loadSampleCampaign() {
        try {
            return SAMPLE_CAMPAIGN.play(system(), out);
        } catch (Exception e) {
            throw new Refusal(
                    "Everything is up, but the sample campaign could not be loaded (./run stop, then ./run tries"
                            + " again): "
                            + e.getMessage(),
                    e);
        }
    }

    private int stop() {
        try (var _ = HomeLock.take(home)) {
            if (new Stopping(register, out).stop(List.of(ProcessName.values())) == 0) {
                out.println("Nothing was running.");
            }
            return 0;
        }
    }

    private int reset(boolean confirmed) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var _ = HomeLock.take(home)) {
            new Resetting(home, register, in, out).reset(confirmed);
            return 0;
        }
    }

    private int story() throws Exception {
        if (!missing().isEmpty()) {
            throw new Refusal("The story needs the whole system; start it with ./run.");
        }
        return STORY.play(system(), out);
    }

    private List<ProcessName> missing() {
        return Arrays.stream(ProcessName.values())
                .filter(name -> register.running(name).isEmpty())
                .toList();
    }

    private boolean isUp() {
        return missing().size() < ProcessName.values().length;
    }

    /** Of a running system the ports it runs on; else those typed, else those of its last start. */
    private Ports ports() {
        int remembered = home.rememberedOffset().orElse(0);
        return new Ports(isUp() ? remembered : typed.portOffset().orElse(remembered));
    }

    private RunningSystem system() {
        return new RunningSystem(repository, home, ports());
    }
}

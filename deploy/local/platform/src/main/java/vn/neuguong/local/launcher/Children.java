package vn.neuguong.local.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The processes one start has brought up so far. When the start is given up, by failure or by Ctrl-C, none of them
 * stays and none is added.
 */
final class Children {

    private final Home home;
    private final ProcessRegister register;
    private final Set<Process> helpers = new LinkedHashSet<>();
    private final List<ProcessName> started = new ArrayList<>();
    private boolean closed;

    Children(Home home, ProcessRegister register) {
        this.home = home;
        this.register = register;
    }

    /** Starts a process that outlives the launcher and its terminal. */
    synchronized Process start(ProcessPlan plan) {
        Path log = home.log(plan.name().text());
        try {
            Files.createDirectories(home.logs());
            if (Files.exists(log)) {
                Path previous = home.log(plan.name().text() + ".previous");
                Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
            }
            var detached = new ArrayList<>(detachment());
            detached.addAll(plan.command());
            Process process = spawn(detached, plan.environment(), log);
            register.record(plan.name(), process.toHandle());
            started.add(plan.name());
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int run(List<String> command, Path log) throws InterruptedException {
        return run(command, Map.of(), log);
    }

    /** Runs something to its end and returns its exit code. */
    int run(List<String> command, Map<String, String> environment, Path log) throws InterruptedException {
        Process helper;
        synchronized (this) {
            helper = spawn(command, environment, log);
            helpers.add(helper);
        }
        int code = helper.waitFor();
        synchronized (this) {
            helpers.remove(helper);
        }
        return code;
    }

    private Process spawn(List<String> command, Map<String, String> environment, Path log) {
        if (closed) {
            throw new Refusal("The start was given up.");
        }
        var builder = new ProcessBuilder(command)
                .directory(home.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be started".formatted(command.getFirst()), e);
        }
    }

    /** From here on the processes live on their own. */
    synchronized void release() {
        started.clear();
        closed = true;
    }

    /** Stops whatever was started; does nothing after {@link #release}. */
    synchronized void abandon(PrintStream out) {
        closed = true;
        helpers.forEach(Process::destroyForcibly);
        if (!started.isEmpty()) {
            out.println("Stopping what was started.");
            new Stopping(register, out).stop(started);
            started.clear();
        }
    }

    /** A closed terminal and its Ctrl-C reach no process in a session of its own. */
    private static List<String> detachment() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup", "/bin/nohup")
                .filter(tool -> Files.isExecutable(Path.of(tool)))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }
}

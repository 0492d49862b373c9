package vn.neuguong.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** The table of processes an operator looks at first. */
final class StatusReport {

    static final int ALL_UP = 0;
    static final int SOME_UP = 1;
    static final int NONE_UP = 3;

    private final Home home;
    private final Ports ports;
    private final ProcessRegister register;
    private final PrintStream out;

    StatusReport(Home home, Ports ports, ProcessRegister register, PrintStream out) {
        this.home = home;
        this.ports = ports;
        this.register = register;
        this.out = out;
    }

    /** Returns the exit code. */
    int print() throws InterruptedException {
        int running = 0;
        int ready = 0;
        out.printf("%-13s %8s %6s  %s%n", "PROCESS", "PID", "PORT", "STATE");
        for (ProcessName name : ProcessName.values()) {
            Optional<ProcessHandle> process = register.running(name);
            boolean isReady = process.isPresent() && isReady(name);
            running += process.isPresent() ? 1 : 0;
            ready += isReady ? 1 : 0;
            out.printf(
                    "%-13s %8s %6d  %s%n",
                    name.text(),
                    process.map(handle -> String.valueOf(handle.pid())).orElse("-"),
                    ports.first(name),
                    isReady ? "ready" : process.isPresent() ? "up, not ready" : "down");
        }
        if (running == 0) {
            return NONE_UP;
        }
        return ready == ProcessName.values().length ? ALL_UP : SOME_UP;
    }

    private boolean isReady(ProcessName name) throws InterruptedException {
        if (ProcessName.PLATFORM.contains(name)) {
            return accepts(ports.first(name));
        }
        return new ReadinessWatch(home).answers(ports.readiness(name));
    }

    private static boolean accepts(int port) {
        try (var client = new Socket()) {
            client.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

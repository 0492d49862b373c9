package vn.neuguong.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks processes to end, the services before what they stand on, and waits until they have. */
final class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ProcessRegister register;
    private final PrintStream out;

    Stopping(ProcessRegister register, PrintStream out) {
        this.register = register;
        this.out = out;
    }

    /** Returns how many were running. */
    int stop(List<ProcessName> names) {
        return stopTogether(
                        names.stream().filter(ProcessName.SERVICES::contains).toList())
                + stopTogether(
                        names.stream().filter(ProcessName.PLATFORM::contains).toList());
    }

    private int stopTogether(List<ProcessName> names) {
        var ending = new LinkedHashMap<ProcessName, ProcessHandle>();
        for (ProcessName name : names.reversed()) {
            register.running(name).ifPresentOrElse(process -> ending.put(name, process), () -> register.forget(name));
        }
        ending.values().forEach(ProcessHandle::destroy);
        long asked = System.nanoTime();
        for (Map.Entry<ProcessName, ProcessHandle> entry : ending.entrySet()) {
            String how = awaitEnd(entry.getValue(), asked) ? "stopped" : "did not end in time and was killed";
            register.forget(entry.getKey());
            out.printf("  %-13s %s%n", entry.getKey().text(), how);
        }
        return ending.size();
    }

    private static boolean awaitEnd(ProcessHandle process, long asked) {
        long left = PATIENCE.toNanos() - (System.nanoTime() - asked);
        try {
            process.onExit().get(Math.max(left, 0), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

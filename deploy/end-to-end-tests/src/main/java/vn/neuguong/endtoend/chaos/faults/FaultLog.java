package vn.neuguong.endtoend.chaos.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What went wrong, as it really happened: printed, and kept for the checker. */
public final class FaultLog {

    private final PrintStream out;
    private final Instant began = Instant.now();
    private final List<FaultWindow> windows = new ArrayList<>();

    public FaultLog(PrintStream out) {
        this.out = out;
    }

    /** Tells one line with the time since the beginning. */
    public synchronized void tell(String sentence) {
        out.printf("%7.1f s %s%n", Duration.between(began, Instant.now()).toMillis() / 1000.0, sentence);
    }

    synchronized void record(Fault fault, Instant from) {
        windows.add(new FaultWindow(fault, from, Instant.now()));
    }

    public synchronized List<FaultWindow> windows() {
        return List.copyOf(windows);
    }

    /** How often each kind was brought about. */
    public synchronized Map<String, Long> byKind() {
        return windows.stream()
                .collect(Collectors.groupingBy(window -> window.fault().kind(), TreeMap::new, Collectors.counting()));
    }
}

package vn.neuguong.local.launcher;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one process is started, and how one sees that it is ready.
 *
 * @param label what its log is called
 */
record ProcessPlan(
        ProcessName name,
        String label,
        List<String> command,
        Map<String, String> environment,
        Readiness readiness,
        Duration patience) {

    ProcessPlan(
            ProcessName name,
            List<String> command,
            Map<String, String> environment,
            Readiness readiness,
            Duration patience) {
        this(name, name.text(), command, environment, readiness, patience);
    }

    ProcessPlan labelled(String other) {
        return new ProcessPlan(name, other, command, environment, readiness, patience);
    }

    /** The sign of a process that does its work. */
    sealed interface Readiness {
        /** A line {@code ready} in its log. */
        record Announced() implements Readiness {}

        /** 200 from this address. */
        record Answers(URI address) implements Readiness {}
    }
}

package vn.neuguong.local.launcher;

import java.io.PrintStream;

/** Something played on a running system through its public interfaces: the sample campaign, the story. */
@FunctionalInterface
public interface Scenario {

    /** Returns the exit code of {@code ./run}: 0 when everything went as it must. */
    int play(RunningSystem system, PrintStream out) throws Exception;
}

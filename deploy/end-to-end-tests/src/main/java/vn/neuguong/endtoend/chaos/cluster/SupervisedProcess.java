package vn.neuguong.endtoend.chaos.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.neuguong.local.launcher.Fleet;

/** A process and what is to become of it; all changes are made by one thread at a time. */
final class SupervisedProcess {

    private static final long GRACE_SECONDS = 30;

    private final Member member;
    private Fleet.@Nullable Started running;
    private boolean wanted = true;
    private boolean suspended;
    private volatile boolean ready;
    private int deathsOfItsOwn;

    SupervisedProcess(Member member) {
        this.member = member;
    }

    Member member() {
        return member;
    }

    /** Whether it does its work, as far as one knows. */
    boolean isLive() {
        return ready && !suspended;
    }

    synchronized int deathsOfItsOwn() {
        return deathsOfItsOwn;
    }

    /** Brings it up when it should be up and is not; says whether it had died without our doing. */
    synchronized boolean revive(Fleet fleet, Agent agent) {
        if (!wanted || (running != null && running.process().isAlive())) {
            return false;
        }
        boolean died = running != null;
        deathsOfItsOwn += died ? 1 : 0;
        ready = false;
        var started = fleet.start(member.name(), member.instance(), agent.flagsOf(member));
        running = started;
        Thread.ofVirtual().start(() -> awaitReady(started));
        return died;
    }

    private void awaitReady(Fleet.Started started) {
        try {
            started.awaitReady();
            synchronized (this) {
                ready = running == started;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException endedBefore) {
            // The supervisor sees that it has ended and tries again.
        }
    }

    /** Ends it at once and keeps it down. */
    synchronized void kill() {
        wanted = false;
        end(true);
    }

    /** Asks it to end, waits until it has, and keeps it down. */
    synchronized void terminate() {
        wanted = false;
        end(false);
    }

    /** Lets the supervisor bring it up again. */
    synchronized void allowUp() {
        wanted = true;
    }

    synchronized void suspend() {
        suspended = true;
        signal("STOP");
    }

    synchronized void resume() {
        signal("CONT");
        suspended = false;
    }

    private void end(boolean atOnce) {
        ready = false;
        var ending = running;
        running = null;
        if (ending == null) {
            return;
        }
        if (suspended) {
            signal(ending, "CONT");
            suspended = false;
        }
        if (atOnce) {
            ending.process().destroyForcibly();
        } else {
            ending.process().destroy();
        }
        try {
            if (!ending.process().waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                ending.process().destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            ending.process().destroyForcibly();
        }
    }

    private void signal(String name) {
        var target = running;
        if (target != null) {
            signal(target, name);
        }
    }

    private static void signal(Fleet.Started target, String name) {
        try {
            new ProcessBuilder(
                            "kill", "-" + name, String.valueOf(target.process().pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

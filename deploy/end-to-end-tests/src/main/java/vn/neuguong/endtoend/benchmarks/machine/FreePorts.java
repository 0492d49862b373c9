package vn.neuguong.endtoend.benchmarks.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports nobody listens on, so that a benchmark disturbs no running system. They are below those that the kernel gives to
 * outgoing connections: a server that comes later would find one of these taken, and a client that calls a closed port
 * among them again and again one day gets it as its own, and talks to itself.
 */
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int FIRST_OUTGOING = 32_768;
    private static final int TRIES = 100;

    private FreePorts() {}

    public static int next() {
        for (var tried = 0; tried < TRIES; tried++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, FIRST_OUTGOING);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port found between %d and %d".formatted(FIRST, FIRST_OUTGOING));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

package vn.neuguong.endtoend.chaos.proxies;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;

/** One connection through a proxy, with a thread for each direction. */
final class ProxiedConnection {

    private static final Duration DELAY = Duration.ofMillis(500);
    private static final Duration TRICKLE_PAUSE = Duration.ofMillis(100);
    private static final int TRICKLE_BYTES = 102;
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final TcpProxy proxy;
    private final Socket client;
    private final Socket server;
    private volatile boolean mutilated;

    ProxiedConnection(TcpProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void start() {
        Thread.ofVirtual().start(() -> pump(client, server, false));
        Thread.ofVirtual().start(() -> pump(server, client, true));
    }

    /** Whether an answer was swallowed: what follows would make no sense to the client. */
    boolean isMutilated() {
        return mutilated;
    }

    void reset() {
        tearDown(client);
        tearDown(server);
        proxy.ended(this);
    }

    /** Closes with a reset instead of a goodbye. */
    static void tearDown(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException closedAlready) {
            // Then there is nothing to reset.
        }
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Then there is nothing to close.
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        var buffer = new byte[16_384];
        try {
            from.setTcpNoDelay(true);
            var in = from.getInputStream();
            var out = to.getOutputStream();
            int length;
            while ((length = in.read(buffer)) >= 0) {
                pass(buffer, length, out, answers);
            }
            to.shutdownOutput();
            if (answers) {
                client.close();
                server.close();
                proxy.ended(this);
            }
        } catch (IOException broken) {
            reset();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    private void pass(byte[] bytes, int length, OutputStream out, boolean answers)
            throws IOException, InterruptedException {
        switch (proxy.disturbance()) {
            case NONE -> out.write(bytes, 0, length);
            case DELAY -> {
                proxy.awaitEndOf(Disturbance.DELAY, DELAY);
                out.write(bytes, 0, length);
            }
            case RESET -> reset();
            case BLACK_HOLE -> {
                proxy.awaitEndOf(Disturbance.BLACK_HOLE, FOR_EVER);
                pass(bytes, length, out, answers);
            }
            case TRICKLE -> trickle(bytes, length, out);
            case SWALLOW_ANSWERS -> {
                if (answers) {
                    mutilated = true;
                } else {
                    out.write(bytes, 0, length);
                }
            }
        }
    }

    private void trickle(byte[] bytes, int length, OutputStream out) throws IOException, InterruptedException {
        for (int at = 0; at < length; at += TRICKLE_BYTES) {
            out.write(bytes, at, Math.min(TRICKLE_BYTES, length - at));
            out.flush();
            proxy.awaitEndOf(Disturbance.TRICKLE, TRICKLE_PAUSE);
        }
    }
}

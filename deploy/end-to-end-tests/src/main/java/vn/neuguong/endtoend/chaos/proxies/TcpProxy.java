package vn.neuguong.endtoend.chaos.proxies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Forwards connections on a loopback port, and disturbs them while it is told to. */
public final class TcpProxy implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1_000;

    private final ServerSocket listener;
    private final Supplier<List<Integer>> targets;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private Disturbance disturbance = Disturbance.NONE;

    public TcpProxy(int port, int target) {
        this(port, () -> List.of(target));
    }

    /**
     * Listens at once.
     *
     * @param targets asked for each connection: the ports to try, best first
     */
    public TcpProxy(int port, Supplier<List<Integer>> targets) {
        this.targets = targets;
        try {
            this.listener = new ServerSocket(port, 200, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException("The proxy cannot listen on port " + port, e);
        }
        Thread.ofVirtual().name("proxy-" + port).start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** From now on; {@link Disturbance#NONE} ends it. */
    public void disturb(Disturbance next) {
        synchronized (change) {
            disturbance = next;
            change.notifyAll();
        }
        connections.stream()
                .filter(connection -> next == Disturbance.RESET || connection.isMutilated())
                .forEach(ProxiedConnection::reset);
    }

    Disturbance disturbance() {
        synchronized (change) {
            return disturbance;
        }
    }

    /** Waits until something else is the matter than this, at most for the given time. */
    void awaitEndOf(Disturbance present, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (change) {
            while (disturbance == present) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                change.wait(left);
            }
        }
    }

    void ended(ProxiedConnection connection) {
        connections.remove(connection);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                // Either the proxy is closed, and the loop ends, or one connection was not meant to be.
            }
        }
    }

    private void connect(Socket client) {
        var server = disturbance() == Disturbance.RESET ? null : reach();
        if (server == null) {
            ProxiedConnection.tearDown(client);
            return;
        }
        var connection = new ProxiedConnection(this, client, server);
        connections.add(connection);
        connection.start();
    }

    private @Nullable Socket reach() {
        for (int port : targets.get()) {
            var server = new Socket();
            try {
                server.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), CONNECT_MILLIS);
                server.setTcpNoDelay(true);
                return server;
            } catch (IOException away) {
                ProxiedConnection.tearDown(server);
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.forEach(ProxiedConnection::reset);
    }
}

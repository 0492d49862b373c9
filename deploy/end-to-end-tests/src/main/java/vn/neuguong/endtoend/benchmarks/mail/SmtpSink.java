package vn.neuguong.endtoend.benchmarks.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.neuguong.endtoend.benchmarks.machine.FreePorts;

/**
 * A mail server that takes everything and keeps nothing, so that no mail server's speed is what is measured. It can wait
 * before it accepts, as a server on the network would, and as long as it is not open nobody reaches it.
 */
final class SmtpSink implements AutoCloseable {

    private final int port = FreePorts.next();
    private final AtomicLong accepted = new AtomicLong();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile Duration wait = Duration.ZERO;
    private volatile Watcher watcher = (_, _, _) -> {};
    private @Nullable Reception reception;

    /** Whoever lets callers in; the port is free again when the thread has noticed that the socket is closed. */
    private record Reception(ServerSocket socket, Thread thread) {}

    /** Sees mails whose acceptance is on its way to the sender. */
    interface Watcher {
        void taken(String recipient, byte[] content, long nanos);
    }

    int port() {
        return port;
    }

    /** Mails accepted since it was opened last. */
    long accepted() {
        return accepted.get();
    }

    /** Is told of every mail from now on, by the thread that answers its sender. */
    void watch(Watcher watching) {
        watcher = watching;
    }

    /**
     * Takes mail from now on.
     *
     * @param beforeAccepting how long it thinks over each mail
     */
    void open(Duration beforeAccepting) {
        wait = beforeAccepting;
        accepted.set(0);
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            reception =
                    new Reception(socket, Thread.ofVirtual().name("smtp-sink").start(() -> acceptConnections(socket)));
        } catch (IOException portTaken) {
            throw new UncheckedIOException(portTaken);
        }
    }

    private void acceptConnections(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> converse(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            new SmtpDialogue(connection.getInputStream(), connection.getOutputStream(), this::take).run();
        } catch (IOException senderGone) {
            // What it was about to send is not counted.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    private void take(String recipient, byte[] content) throws InterruptedException {
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
        accepted.incrementAndGet();
        watcher.taken(recipient, content, System.nanoTime());
    }

    /** Takes no more mail, and hangs up on everybody. */
    @Override
    public void close() {
        try {
            if (reception != null) {
                reception.socket().close();
                reception.thread().join();
                reception = null;
            }
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

package vn.neuguong.endtoend.chaos.proxies;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends back whatever it is sent. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    private final AtomicInteger received = new AtomicInteger();

    EchoServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Bytes that have arrived, whether or not the echo came through. */
    int received() {
        return received.get();
    }

    private void serve() {
        try {
            while (true) {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        var buffer = new byte[4_096];
                        int length;
                        while ((length = client.getInputStream().read(buffer)) >= 0) {
                            received.addAndGet(length);
                            client.getOutputStream().write(buffer, 0, length);
                        }
                    } catch (IOException ended) {
                        // The client is gone.
                    }
                });
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}

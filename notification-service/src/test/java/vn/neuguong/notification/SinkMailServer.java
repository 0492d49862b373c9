package vn.neuguong.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes every mail and keeps none: for measuring what sending costs, not what receiving does. */
final class SinkMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final AtomicInteger taken = new AtomicInteger();

    SinkMailServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                guest.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                var from = new BufferedReader(new InputStreamReader(guest.getInputStream(), US_ASCII), 1 << 16);
                var to = new BufferedWriter(new OutputStreamWriter(guest.getOutputStream(), US_ASCII))) {
            say(to, "220 sink");
            for (var line = from.readLine(); line != null; line = from.readLine()) {
                if (line.equals("DATA")) {
                    say(to, "354 go ahead");
                    while (!".".equals(from.readLine())) {}
                    taken.incrementAndGet();
                }
                say(to, "250 ok");
            }
        } catch (IOException gone) {
            // The guest has hung up.
        }
    }

    private static void say(BufferedWriter to, String reply) throws IOException {
        to.write(reply + "\r\n");
        to.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

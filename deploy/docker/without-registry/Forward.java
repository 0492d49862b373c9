import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Lets other containers reach what listens on loopback in this one. The local platform's database and mail server never
 * listen elsewhere, for they know no users; only this try-out needs them to be reached.
 */
class Forward {

    public static void main(String[] ports) throws IOException {
        for (String port : ports) {
            var server = new ServerSocket(Integer.parseInt(port), 50, InetAddress.getLocalHost());
            Thread.ofPlatform().start(() -> accept(server));
        }
    }

    private static void accept(ServerSocket server) {
        while (true) {
            try {
                var outside = server.accept();
                var inside = connect(server.getLocalPort(), outside);
                if (inside != null) {
                    Thread.ofVirtual().start(() -> copy(outside, inside));
                    Thread.ofVirtual().start(() -> copy(inside, outside));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static Socket connect(int port, Socket outside) throws IOException {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException notYetUp) {
            outside.close();
            return null;
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException eitherEnded) {
            // Both sockets are closed, which is how the other side learns of it.
        }
    }
}

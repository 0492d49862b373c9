package vn.neuguong.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What must hold before anything is started; whatever does not is told in one sentence. */
final class Preflight {

    private static final long NEEDED_BYTES = 500L * 1024 * 1024;
    private static final int JDK = 25;

    private final Home home;
    private final Ports ports;

    Preflight(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    void check(List<ProcessName> toStart) {
        javaVersion(Runtime.version().feature());
        folder();
        space(freeBytes());
        portsOf(toStart);
    }

    static void javaVersion(int version) {
        if (version < JDK) {
            throw new Refusal(
                    "Nêu Gương needs a JDK %d or newer and was started with Java %d.".formatted(JDK, version));
        }
    }

    private void folder() {
        try {
            Files.createDirectories(home.folder());
            Path probe = Files.createTempFile(home.folder(), "writable", null);
            Files.delete(probe);
        } catch (IOException e) {
            throw new Refusal(
                    "The folder %s cannot be written to; choose another with --home.".formatted(home.folder()), e);
        }
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(home.folder()).getUsableSpace();
        } catch (IOException e) {
            throw new Refusal("The free space of %s cannot be read.".formatted(home.folder()), e);
        }
    }

    void space(long freeBytes) {
        if (freeBytes < NEEDED_BYTES) {
            throw new Refusal("The disk of %s is nearly full: %d MB are free and %d MB are needed."
                    .formatted(home.folder(), freeBytes >> 20, NEEDED_BYTES >> 20));
        }
    }

    private void portsOf(List<ProcessName> toStart) {
        List<String> busy = toStart.stream()
                .flatMap(process -> ports.of(process).stream()
                        .filter(Preflight::isBusy)
                        .map(port -> "%d (%s)".formatted(port, process.text())))
                .toList();
        if (!busy.isEmpty()) {
            throw new Refusal(busy.stream()
                    .collect(Collectors.joining(
                            ", ",
                            busy.size() == 1
                                    ? "This port is in use by another program: "
                                    : "These ports are in use by other programs: ",
                            "; free it or start with --port-offset.")));
        }
    }

    /** A listener on all addresses is found by connecting, one that does not answer by binding. */
    static boolean isBusy(int port) {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try (var client = new Socket()) {
            client.connect(new InetSocketAddress(loopback, port), 500);
            return true;
        } catch (IOException nobodyAnswers) {
            try (var listener = new ServerSocket(port, 1, loopback)) {
                return !listener.isBound();
            } catch (IOException taken) {
                return true;
            }
        }
    }
}

package vn.neuguong.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A whole system of its own: the launcher behind {@code ./run}, with its own home folder and its own ports. */
final class LocalSystem {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Path PLATFORM = REPOSITORY.resolve("deploy/local/platform/target");

    private final Path home;
    private final int portOffset;

    LocalSystem(Path home, int portOffset) {
        this.home = home;
        this.portOffset = portOffset;
    }

    /** What a command of {@code ./run} answered. */
    record Answer(int exitCode, String output) {}

    Answer run(String... command) throws IOException, InterruptedException {
        var call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dneuguong.repository=" + REPOSITORY,
                "-cp",
                PLATFORM.resolve("classes") + ":" + PLATFORM.resolve("lib") + "/*",
                "vn.neuguong.local.launcher.Launcher",
                "--home",
                home.toString(),
                "--port-offset",
                Integer.toString(portOffset)));
        call.addAll(List.of(command));
        var output = Files.createTempFile("run-", ".txt");
        var process = new ProcessBuilder(call)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(9, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("./run did not end: " + Files.readString(output));
        }
        var said = Files.readString(output, UTF_8);
        System.out.println(said);
        return new Answer(process.exitValue(), said);
    }

    URI pledge() {
        return at(8081);
    }

    URI inbox() {
        return at(8025);
    }

    Path file(String name) {
        return home.resolve(name);
    }

    private URI at(int port) {
        return URI.create("http://127.0.0.1:" + (port + portOffset));
    }
}

package vn.neuguong.endtoend.benchmarks.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A process of the benchmark: its output in a file, gone when closed or when the benchmark ends however it ends. */
public final class OwnProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration GOODBYE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LAST_WORDS = 20;

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread lastResort;

    private OwnProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.lastResort = new Thread(process::destroyForcibly, "end-" + name);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Starts a JVM like this one. */
    public static OwnProcess java(String name, Path folder, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new OwnProcess(name, log, builder.start());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Waits for the line {@code ready} in its output. */
    public OwnProcess awaitReady() {
        return await(() -> output().contains("ready"));
    }

    /** Waits for 200 from the address. */
    public OwnProcess awaitAnswer(URI address) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return await(() -> {
                try {
                    return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
                } catch (IOException notYet) {
                    return false;
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            });
        }
    }

    /** Waits for its end, which must be a good one. */
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw failed("did not end well");
        }
    }

    private OwnProcess await(BooleanSupplier ready) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failed("ended before it was ready");
            }
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw failed("was not ready in time");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return this;
    }

    private IllegalStateException failed(String what) {
        var lines = output();
        var end = lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size());
        close();
        return new IllegalStateException("%s %s:%n  | %s".formatted(name, what, String.join("\n  | ", end)));
    }

    private List<String> output() {
        try {
            return new String(Files.readAllBytes(log), UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks it to stop and waits; one that does not is killed. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IllegalStateException endingAnyway) {
            process.destroyForcibly();
        }
    }
}

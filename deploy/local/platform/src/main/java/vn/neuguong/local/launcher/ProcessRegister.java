package vn.neuguong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which process ids belong to this system; an id counts only while it is still the process that was recorded. */
final class ProcessRegister {

    /** The system computes a process's start from a boot time that is exact to the second only. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private final Home home;

    ProcessRegister(Home home) {
        this.home = home;
    }

    void record(ProcessName name, ProcessHandle process) {
        try {
            Files.createDirectories(home.pids());
            Files.writeString(file(name), "%d %s%n".formatted(process.pid(), startOf(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ProcessHandle> running(ProcessName name) {
        try {
            if (!Files.exists(file(name))) {
                return Optional.empty();
            }
            String[] words = Files.readString(file(name)).strip().split(" ", 2);
            Instant start = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            Duration.between(start, startOf(process)).abs().compareTo(SAME_START) <= 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new Refusal(
                    "The process file %s is damaged; delete it when no such process runs.".formatted(file(name)), e);
        }
    }

    void forget(ProcessName name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(ProcessName name) {
        return home.pids().resolve(name.text());
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}

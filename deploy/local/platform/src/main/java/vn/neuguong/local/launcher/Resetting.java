package vn.neuguong.local.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Deletes what a system has gathered; the prepared services stay, they hold no data. */
final class Resetting {

    private static final List<String> GATHERED =
            List.of("data", "logs", "pids", "secrets", "clock", "story.json", "port-offset");

    private final Home home;
    private final ProcessRegister register;
    private final BufferedReader in;
    private final PrintStream out;

    Resetting(Home home, ProcessRegister register, BufferedReader in, PrintStream out) {
        this.home = home;
        this.register = register;
        this.in = in;
        this.out = out;
    }

    void reset(boolean confirmed) {
        boolean running = List.of(ProcessName.values()).stream()
                .anyMatch(name -> register.running(name).isPresent());
        if (running && !confirmed) {
            throw new Refusal("The system is running: stop it first with ./run stop, or use ./run reset --yes.");
        }
        if (!confirmed && !agreed()) {
            throw new Refusal("Nothing was deleted.");
        }
        new Stopping(register, out).stop(List.of(ProcessName.values()));
        GATHERED.forEach(name -> delete(home.folder().resolve(name)));
        out.printf("All data in %s is deleted.%n", home.folder());
    }

    private boolean agreed() {
        out.printf("Delete all data in %s? [y/N] ", home.folder());
        out.flush();
        try {
            @Nullable String answer = in.readLine();
            return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Folders.delete(path);
        } catch (IOException e) {
            throw new Refusal("%s could not be deleted.".formatted(path), e);
        }
    }
}

package vn.neuguong.endtoend.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that is deleted with everything in it, also when the benchmark is interrupted. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private final Thread lastResort;

    private TemporaryFolder(Path path) {
        this.path = path;
        this.lastResort = new Thread(this::deleteAsFarAsPossible, "delete-" + path.getFileName());
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    public static TemporaryFolder make() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("neu-guong-bench-"));
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        deleteAsFarAsPossible();
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException endingAnyway) {
            // The hook is running already.
        }
    }

    /** A process that is just ending may add a file meanwhile: so it looks again. */
    private void deleteAsFarAsPossible() {
        for (var look = 0; look < 20 && Files.exists(path); look++) {
            try (var tree = Files.walk(path)) {
                for (var each : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            } catch (IOException | UncheckedIOException stillInUse) {
                Thread.onSpinWait();
            }
        }
    }
}

package vn.neuguong.local.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The class path the platform's processes run from. Our own jars are copied into the home first: a build while the
 * system runs would otherwise replace them under the feet of processes that have not loaded all of their classes yet.
 */
record PlatformClasses(Path folder) {

    private static final String OUR_JARS = "local-";

    /** Of the class path this very process runs on. */
    String copied() {
        return copied(Objects.requireNonNull(System.getProperty("java.class.path")));
    }

    String copied(String classPath) {
        try {
            Files.createDirectories(folder);
            return Arrays.stream(classPath.split(File.pathSeparator, -1))
                    .map(Path::of)
                    .map(this::copiedIfOurs)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path copiedIfOurs(Path entry) {
        var name = String.valueOf(entry.getFileName());
        if (!name.startsWith(OUR_JARS) || !Files.isRegularFile(entry)) {
            return entry;
        }
        try {
            var copy = folder.resolve(
                            "%s-%d".formatted(Files.getLastModifiedTime(entry).toMillis(), Files.size(entry)))
                    .resolve(name);
            if (!Files.exists(copy)) {
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(entry, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

package vn.neuguong.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the repository, for tests that read contracts and sample data where they live instead of copies of them. */
public final class RepositoryRoot {

    private RepositoryRoot() {}

    /** The folder that holds {@code deploy/topics.yml}, at or above the working directory. */
    public static Path find() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/topics.yml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Not inside the repository: no deploy/topics.yml above");
    }
}

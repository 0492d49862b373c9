package vn.neuguong.testing.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The schemas and topics of all producers, in the working tree and in earlier revisions of the repository. */
public final class SchemaHistory {

    private static final String CATALOGUE = "asyncapi.yaml";

    private final Path repository;

    public SchemaHistory(Path repository) {
        this.repository = repository;
    }

    /** The tag of the last release before or at the present commit; empty without a release, or without git. */
    public Optional<String> lastRelease() {
        try {
            return Optional.of(
                    git("describe", "--tags", "--abbrev=0", "--match", "v*").strip());
        } catch (IllegalStateException noneOrNoGit) {
            return Optional.empty();
        }
    }

    /** The schemas as they are now, by path. */
    public Map<String, String> now() {
        return filesNow("contracts/schemas", "*.schema.json");
    }

    /** What each producer says about its topics now, by path. */
    public Map<String, AsyncApi> topicsNow() {
        return parsed(filesNow("contracts", CATALOGUE));
    }

    /** The schemas as they were in the revision, by path. */
    public Map<String, String> at(String revision) {
        return filesAt(revision, Pattern.compile("[a-z-]+/contracts/schemas/[^/]+\\.schema\\.json"));
    }

    /** What each producer said about its topics in the revision, by path. */
    public Map<String, AsyncApi> topicsAt(String revision) {
        return parsed(filesAt(revision, Pattern.compile("[a-z-]+/contracts/" + Pattern.quote(CATALOGUE))));
    }

    private Map<String, String> filesNow(String folder, String glob) {
        var found = new TreeMap<String, String>();
        try (var services = Files.newDirectoryStream(repository, "*-service")) {
            for (var service : services) {
                try (var files = Files.newDirectoryStream(service.resolve(folder), glob)) {
                    for (var file : files) {
                        found.put(repository.relativize(file).toString(), Files.readString(file));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    /** The files whose paths match, as they were in the revision. */
    public Map<String, String> filesAt(String revision, Pattern path) {
        var found = new TreeMap<String, String>();
        git("ls-tree", "-r", "--name-only", revision)
                .lines()
                .filter(path.asMatchPredicate())
                .forEach(file -> found.put(file, git("show", revision + ":" + file)));
        return found;
    }

    private static Map<String, AsyncApi> parsed(Map<String, String> catalogues) {
        var topics = new TreeMap<String, AsyncApi>();
        catalogues.forEach((file, yaml) -> topics.put(file, AsyncApi.parse(yaml)));
        return topics;
    }

    private String git(String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s: %s".formatted(String.join(" ", command), answer.strip()));
            }
            return answer;
        } catch (IOException noGit) {
            throw new IllegalStateException("git cannot be run", noGit);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

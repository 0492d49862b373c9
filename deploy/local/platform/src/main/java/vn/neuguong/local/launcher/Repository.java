package vn.neuguong.local.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checked-out project, as far as a running system needs it. */
public record Repository(Path root) {

    Path topics() {
        return root.resolve("deploy/topics.yml");
    }

    Path sampleData() {
        return root.resolve("deploy/local/sample");
    }

    Path defaultHome() {
        return root.resolve(".run");
    }

    public static String moduleOf(ProcessName service) {
        return service.text() + "-service";
    }

    /** What the platform's processes need, for a launcher that runs on more than that. */
    String platformClassPath() {
        var built = root.resolve("deploy/local/platform/target");
        try (var jars = Files.list(built.resolve("lib"))) {
            return Stream.concat(Stream.of(built.resolve("local-platform-1.0.0-SNAPSHOT.jar")), jars.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new Refusal("%s is missing: build it with ./mvnw -DskipTests package.".formatted(built), e);
        }
    }

    /** The Boot jar of a service. */
    Path jarOf(ProcessName service) {
        String module = moduleOf(service);
        Path jar = root.resolve(module).resolve("target").resolve(module + "-1.0.0-SNAPSHOT.jar");
        if (!Files.isRegularFile(jar)) {
            throw new Refusal("%s is missing: build it with ./mvnw -DskipTests package.".formatted(jar));
        }
        return jar;
    }
}

package vn.neuguong.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

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

    static String moduleOf(ProcessName service) {
        return service.text() + "-service";
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

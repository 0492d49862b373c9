package vn.neuguong.endtoend.benchmarks.machine;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the real services, from their Boot jars, on the servers of this benchmark. */
public final class Services {

    private final Path repository;
    private final Path folder;
    private final Servers servers;

    public Services(Path repository, Path folder, Servers servers) {
        this.repository = repository;
        this.folder = folder;
        this.servers = servers;
    }

    /** A running service and where it answers. */
    public record Service(URI address, OwnProcess process) implements AutoCloseable {
        @Override
        public void close() {
            process.close();
        }
    }

    /**
     * Starts a service and waits until it is ready.
     *
     * @param name {@code pledge}; also the name of its database
     * @param environment what differs from the local platform's settings
     */
    public Service start(String name, Map<String, String> environment) throws InterruptedException {
        var port = FreePorts.next();
        var management = FreePorts.next();
        var settings = new HashMap<>(settings(name, port, management));
        settings.putAll(environment);
        var call = new ArrayList<>(JvmFlags.MEASURED);
        call.addAll(List.of("-jar", extracted(name).toString()));
        var process = OwnProcess.java(name, folder, call, settings)
                .awaitAnswer(URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(management)));
        return new Service(URI.create("http://127.0.0.1:" + port), process);
    }

    private Map<String, String> settings(String name, int port, int management) {
        return Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "local"),
                Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("SERVER_PORT", "" + port),
                Map.entry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("MANAGEMENT_SERVER_PORT", "" + management),
                Map.entry("SPRING_MONGODB_URI", servers.databaseUri(name)),
                Map.entry("NEUGUONG_KAFKA_BROKERS", servers.brokers()),
                Map.entry("NEUGUONG_CLOCK_FILE", folder.resolve("clock").toString()),
                Map.entry("NEUGUONG_IDENTITY_ISSUER", "http://127.0.0.1:9"),
                Map.entry("NEUGUONG_PUBLICURL", "http://127.0.0.1:" + port));
    }

    /** Out of the Boot jar once: a later build may replace that under our feet. */
    private Path extracted(String name) throws InterruptedException {
        var jar = name + "-service-1.0.0-SNAPSHOT.jar";
        var target = folder.resolve("apps").resolve(name);
        if (!Files.exists(target.resolve(jar))) {
            var source = repository.resolve(name + "-service/target").resolve(jar);
            var extraction = List.of(
                    "-Djarmode=tools", "-jar", source.toString(), "extract", "--destination", target.toString());
            OwnProcess.java(name + "-extract", folder, extraction, Map.of()).awaitEnd();
        }
        return target.resolve(jar);
    }
}

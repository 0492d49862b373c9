package vn.neuguong.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** The real Kafka broker as one KRaft node on loopback, its log on disk: what is acknowledged survives a restart. */
public final class LocalBroker implements AutoCloseable {

    private final int port;
    private final Path data;
    private final Properties settings;
    private final KafkaRaftServer server;

    public LocalBroker(int port, int controllerPort, Path data) {
        this(port, controllerPort, data, null);
    }

    LocalBroker(int port, int controllerPort, Path data, @Nullable Detour detour) {
        this.port = port;
        this.data = data;
        this.settings = BrokerSettings.of(port, controllerPort, data, detour);
        formatUnlessFormatted();
        this.server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    }

    public void start() {
        server.startup();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public List<String> provision(TopicCatalogue catalogue) throws InterruptedException {
        Map<String, Object> connection = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        try (Admin admin = Admin.create(connection)) {
            return new TopicProvisioner(admin).provision(catalogue);
        }
    }

    public void awaitStop() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private void formatUnlessFormatted() {
        if (Files.exists(data.resolve("log/meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(data);
            Path file = data.resolve("format.properties");
            try (OutputStream out = Files.newOutputStream(file)) {
                settings.store(out, null);
            }
            String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
            var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            if (StorageTool.execute(command, silent) != 0) {
                throw new IllegalStateException("Kafka could not format its log folder " + data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka cannot write its log folder " + data, e);
        }
    }
}

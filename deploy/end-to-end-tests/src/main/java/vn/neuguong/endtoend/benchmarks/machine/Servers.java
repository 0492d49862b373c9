package vn.neuguong.endtoend.benchmarks.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A broker and a database of the local platform, as processes with ports and a data folder of their own. */
public final class Servers implements AutoCloseable {

    private static final String LOG = "-Dlogback.configurationFile=vn/neuguong/local/process-log.xml";

    private final OwnProcess broker;
    private final OwnProcess database;
    private final int brokerPort;
    private final int databasePort;

    private Servers(OwnProcess broker, OwnProcess database, int brokerPort, int databasePort) {
        this.broker = broker;
        this.database = database;
        this.brokerPort = brokerPort;
        this.databasePort = databasePort;
    }

    /** Both with the flags of {@code ./run}, but the database with more room: it counts hundreds of thousands of documents. */
    public static Servers start(Path folder, Path topics) {
        var brokerPort = FreePorts.next();
        var databasePort = FreePorts.next();
        var database = jvm(
                folder,
                "mongo",
                "-Xmx1g",
                "vn.neuguong.local.mongo.MongoProcess",
                List.of("--port", "" + databasePort, "--data", folder.resolve("data-mongo") + ""));
        var broker = jvm(
                folder,
                "kafka",
                "-Xmx256m",
                "vn.neuguong.local.kafka.KafkaProcess",
                List.of(
                        "--port",
                        "" + brokerPort,
                        "--controller-port",
                        "" + FreePorts.next(),
                        "--data",
                        folder.resolve("data-kafka") + "",
                        "--topics",
                        topics.toString()));
        return new Servers(broker.awaitReady(), database.awaitReady(), brokerPort, databasePort);
    }

    private static OwnProcess jvm(Path folder, String name, String heap, String main, List<String> arguments) {
        var call = new ArrayList<>(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", heap, LOG, main));
        call.addAll(arguments);
        return OwnProcess.java(name, folder, call, Map.of("CLASSPATH", System.getProperty("java.class.path")));
    }

    public String brokers() {
        return "127.0.0.1:" + brokerPort;
    }

    public String databaseUri(String name) {
        return "mongodb://127.0.0.1:%d/%s".formatted(databasePort, name);
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}

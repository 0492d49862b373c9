package vn.neuguong.endtoend.benchmarks.consumption;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.endtoend.benchmarks.machine.JvmFlags;
import vn.neuguong.endtoend.benchmarks.machine.OwnProcess;

/**
 * One topic, filled once and read from the beginning in every round, each time by a new process into an empty
 * database with the same indexes. The first tenth warms the process up and does not count.
 */
final class Rereading implements Comparison {

    private final Projection projection;
    private final Workbench bench;
    private final MongoClient client;
    private final Map<String, List<Document>> indexes;
    private final int warmUp;
    private final int events;

    private Rereading(
            Projection projection,
            Workbench bench,
            MongoClient client,
            Map<String, List<Document>> indexes,
            int warmUp,
            int events) {
        this.projection = projection;
        this.bench = bench;
        this.client = client;
        this.indexes = indexes;
        this.warmUp = warmUp;
        this.events = events;
    }

    static Rereading of(Projection projection, Workbench bench, int measured) throws Exception {
        var warmUp = measured / 10;
        var client = MongoClients.create(bench.servers().databaseUri(BareConsumerProcess.DATABASE));
        try (var _ = bench.services().start(projection.service(), projection.settings())) {
            // Only to see which indexes the service makes.
        }
        var indexes = indexesOf(client.getDatabase(projection.service()));
        var topics = bench.topics();
        topics.empty(projection.topic());
        topics.fill(projection.history(bench.repository(), measured + warmUp));
        var events = Math.toIntExact(topics.endOf(projection.topic()));
        return new Rereading(projection, bench, client, indexes, warmUp, events);
    }

    @Override
    public Map<String, Double> bare() throws Exception {
        var database = emptied(BareConsumerProcess.DATABASE, BareConsumerProcess.GROUP);
        indexes.forEach((collection, definitions) ->
                database.runCommand(new Document("createIndexes", collection).append("indexes", definitions)));
        projection.prepare(database, events);
        var call = new ArrayList<>(JvmFlags.MEASURED);
        call.addAll(List.of(
                "-Dlogback.configurationFile=vn/neuguong/local/process-log.xml",
                BareConsumerProcess.class.getName(),
                "--projection",
                projection.heading().id(),
                "--brokers",
                bench.servers().brokers(),
                "--database",
                bench.servers().databaseUri(BareConsumerProcess.DATABASE)));
        var classPath = Map.of("CLASSPATH", System.getProperty("java.class.path"));
        try (var _ = OwnProcess.java("bare-consumer", bench.folder(), call, classPath)) {
            return speed(database, BareConsumerProcess.GROUP);
        }
    }

    @Override
    public Map<String, Double> product() throws Exception {
        var group = projection.service() + "-service";
        var database = emptied(projection.service(), group);
        projection.prepare(database, events);
        try (var _ = bench.services().start(projection.service(), projection.settings())) {
            return speed(database, group);
        }
    }

    private Map<String, Double> speed(MongoDatabase database, String group) throws InterruptedException {
        var speed = new Progress(bench.topics(), group, projection.topic()).eventsPerSecond(warmUp, events);
        projection.outcome(events).forEach((collection, expected) -> {
            var found = database.getCollection(collection).countDocuments();
            if (found != expected) {
                throw new IllegalStateException("%s holds %d instead of %d".formatted(collection, found, expected));
            }
        });
        return Map.of(ProjectionCase.EVENTS, speed);
    }

    private MongoDatabase emptied(String name, String group) throws InterruptedException {
        bench.topics().forget(group);
        var database = client.getDatabase(name);
        database.drop();
        return database;
    }

    private static Map<String, List<Document>> indexesOf(MongoDatabase database) {
        var indexes = new HashMap<String, List<Document>>();
        for (var collection : database.listCollectionNames()) {
            var definitions = new ArrayList<Document>();
            for (var index : database.getCollection(collection).listIndexes()) {
                if (!"_id_".equals(index.getString("name"))) {
                    index.remove("ns");
                    definitions.add(index);
                }
            }
            if (!definitions.isEmpty()) {
                indexes.put(collection, definitions);
            }
        }
        return indexes;
    }

    @Override
    public void close() {
        client.close();
    }
}

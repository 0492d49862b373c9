package vn.neuguong.endtoend.benchmarks.command;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.neuguong.endtoend.benchmarks.records.EventRecord;
import vn.neuguong.local.launcher.Arguments;

/** The bare service as a process of its own: a signature changes one document and sends one record. */
final class BareCommandProcess {

    static final String DATABASE = "bare";
    static final String COLLECTION = "pledges";
    static final String TOPIC = "bench.signed";
    static final String PATH = "/sign/";

    private record Signed(String pledgeId, String status) {}

    private BareCommandProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        var arguments = Arguments.of(args, "port", "brokers", "database");
        var pledges = MongoClients.create(arguments.text("database"))
                .getDatabase(DATABASE)
                .getCollection(COLLECTION);
        var producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        arguments.text("brokers"),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), arguments.number("port")), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PATH, exchange -> {
            exchange.getRequestBody().readAllBytes();
            var id = exchange.getRequestURI().getPath().substring(PATH.length());
            pledges.updateOne(
                    Filters.eq("_id", id),
                    Updates.combine(Updates.set("status", "SIGNED"), Updates.set("signedAt", new Date())));
            var _ = producer.send(EventRecord.of("bare", TOPIC, "pledge.signed.v1", id, 1, new Signed(id, "SIGNED")));
            exchange.sendResponseHeaders(303, -1);
            exchange.close();
        });
        server.start();
        System.out.println("ready");
    }
}

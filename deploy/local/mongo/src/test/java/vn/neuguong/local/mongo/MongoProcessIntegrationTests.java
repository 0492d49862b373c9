package vn.neuguong.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoProcessIntegrationTests {

    @TempDir
    Path data;

    private final int port = ChildProcess.freePort();

    @Test
    void keepsItsDataOverTerminateAndStart() {
        try (ChildProcess server = ChildProcess.start(data, port)) {
            assertThat(server.firstLine()).isEqualTo("ready");
            try (MongoClient client = MongoClients.create(server.connectionString())) {
                client.getDatabase("award").getCollection("stories").insertOne(new Document("_id", "Cô Lan"));
            }
            server.terminate();
            assertThat(server.exitCode()).isEqualTo(143);
            assertThat(server.complaint()).isEmpty();
        }
        try (ChildProcess server = ChildProcess.start(data, port)) {
            assertThat(server.firstLine()).isEqualTo("ready");
            try (MongoClient client = MongoClients.create(server.connectionString())) {
                assertThat(client.getDatabase("award").getCollection("stories").find())
                        .containsExactly(new Document("_id", "Cô Lan"));
            }
        }
    }

    @Test
    void refusesABusyPort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int busy = other.getLocalPort();
            assertRefused(data, busy, "Port " + busy + " is in use by another process.");
        }
    }

    @Test
    void refusesAFolderAnotherProcessUses() {
        try (ChildProcess first = ChildProcess.start(data, port)) {
            assertThat(first.firstLine()).isEqualTo("ready");
            assertRefused(data, ChildProcess.freePort(), "The data folder " + data + " is in use by another process.");
        }
    }

    @Test
    void refusesAFolderItCannotMake() throws Exception {
        Path folder = Files.writeString(data.resolve("tệp"), "").resolve("mongo");
        assertRefused(folder, port, "The data folder " + folder + " cannot be made.");
    }

    @Test
    void refusesDataItCannotRead() throws Exception {
        Files.writeString(data.resolve("mongo.store"), "không phải dữ liệu".repeat(1_000));
        assertRefused(
                data,
                port,
                "The data in " + data + " cannot be read; remove the folder to start with an empty database.");
    }

    @Test
    void explainsItsArguments() {
        assertRefused(data, -1, "Usage: MongoProcess --port N --data DIR");
    }

    @Test
    void stopsWithASentenceWhenTheDiskIsFull() {
        assumeThat(Path.of("/usr/bin/prlimit")).exists();
        List<String> tinyDisk = List.of("/usr/bin/prlimit", "--fsize=400000");
        try (ChildProcess server = ChildProcess.start(tinyDisk, data, port)) {
            assertThat(server.firstLine()).isEqualTo("ready");
            try (MongoClient client = MongoClients.create(server.connectionString())) {
                MongoCollection<Document> stories = client.getDatabase("award").getCollection("stories");
                assertThat(IntStream.range(0, 1_000)
                                .takeWhile(i -> isStored(stories, i))
                                .count())
                        .isBetween(10L, 999L);
            }
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.complaint()).startsWith("The database stops because the disk refused a write: ");
        }
    }

    private static boolean isStored(MongoCollection<Document> stories, int number) {
        try {
            stories.insertOne(new Document("_id", number).append("text", "Gương tốt ".repeat(200)));
            return true;
        } catch (MongoException _) {
            return false;
        }
    }

    private static void assertRefused(Path folder, int port, String sentence) {
        try (ChildProcess server = ChildProcess.start(folder, port)) {
            assertThat(server.firstLine()).isNull();
            assertThat(server.complaint()).isEqualTo(sentence);
            assertThat(server.exitCode()).isEqualTo(1);
        }
    }
}

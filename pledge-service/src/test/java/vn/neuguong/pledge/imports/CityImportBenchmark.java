package vn.neuguong.pledge.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import vn.neuguong.local.mongo.LocalMongo;
import vn.neuguong.pledge.PledgeServiceApplication;
import vn.neuguong.pledge.imports.UploadedRoster.Upload;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.testing.RepositoryRoot;

/**
 * A whole city through a service of 512 MB, its broker and its database in a process of their own:
 *
 * <pre>./mvnw -pl pledge-service -am test -Dtest=CityImportBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * -Dtest.jvm.args="-Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"</pre>
 */
class CityImportBenchmark {

    private static final int UNITS = 3_000;
    private static final int PEOPLE = 160_000;

    @TempDir
    Path folder;

    @Test
    void importsWholeCity() throws Exception {
        var city = new CityRoster(UNITS, PEOPLE, 20261122);
        var units = city.writeUnits(folder.resolve("units.csv"));
        var people = city.writePeople(folder.resolve("people.csv"));
        var workbook = new CityRoster(UNITS, PEOPLE, 1922).writePeopleWorkbook(folder.resolve("people.xlsx"));
        var servers = startServers();
        try (var service = startService(servers)) {
            var importing = service.getBean(RosterImporting.class);
            tell("CSV %d MB, XLSX %d MB, heap of %d MB"
                    .formatted(
                            Files.size(people) >> 20,
                            Files.size(workbook) >> 20,
                            Runtime.getRuntime().maxMemory() >> 20));
            run("first import (CSV)", importing, new UploadedRoster(upload(units), upload(people), null));
            assertThat(service.getBean(StaffMembers.class).count()).isEqualTo(PEOPLE);
            run("the same again (CSV)", importing, new UploadedRoster(upload(units), upload(people), null));
            run("everybody renamed (XLSX)", importing, new UploadedRoster(null, upload(workbook), "TP-SONG-VAN"));
        } finally {
            servers.destroy();
        }
    }

    private static void run(String what, RosterImporting importing, UploadedRoster files) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long start = System.nanoTime();
        var preview = settled(importing, importing.receive(files));
        assertThat(preview.status()).isEqualTo("PREVIEWED");
        long checked = System.nanoTime();
        importing.confirm(preview.importId(), null);
        var confirmed = settled(importing, preview);
        assertThat(confirmed.status()).isEqualTo("CONFIRMED");
        assertThat(confirmed.problems()).isZero();
        tell("%s: checked in %d s, applied in %d s, %s, at most %d MB of heap used"
                .formatted(
                        what,
                        Duration.ofNanos(checked - start).toSeconds(),
                        Duration.ofNanos(System.nanoTime() - checked).toSeconds(),
                        confirmed.people(),
                        peakHeap() >> 20));
    }

    private static ImportOverview settled(RosterImporting importing, ImportOverview asked) {
        var seen = importing.look(asked.importId());
        while (!seen.settled()) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            seen = importing.look(asked.importId());
        }
        return seen;
    }

    /** The peaks of the pools need not fall together, so this is an upper bound. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static Upload upload(Path file) throws IOException {
        return new Upload(String.valueOf(file.getFileName()), Files.size(file), () -> Files.newInputStream(file));
    }

    private Process startServers() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Servers.class.getName(),
                        folder.resolve("mongo").toString())
                .redirectError(folder.resolve("servers.log").toFile())
                .start();
    }

    private static ConfigurableApplicationContext startService(Process servers) throws IOException {
        var words = new BufferedReader(new InputStreamReader(servers.getInputStream()));
        var brokers = next(words, "brokers=");
        var mongo = next(words, "mongo=");
        Thread.ofVirtual().start(() -> words.lines().forEach(line -> {})); // or its pipe would fill and stop it
        return new SpringApplication(PledgeServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--neuguong.identity.issuer=http://127.0.0.1:1",
                        "--neuguong.public-url=http://localhost",
                        "--neuguong.kafka.brokers=" + brokers,
                        "--spring.mongodb.uri=" + mongo + "/pledge");
    }

    private static String next(BufferedReader words, String key) throws IOException {
        for (@Nullable String line = words.readLine(); line != null; line = words.readLine()) {
            if (line.startsWith(key)) {
                return line.substring(key.length());
            }
        }
        throw new IOException("the servers did not start");
    }

    private static void tell(String line) {
        System.out.println("BENCHMARK " + line);
    }

    /** The process with what the service talks to. */
    static final class Servers {

        private static final Pattern TOPIC = Pattern.compile("^  ([a-z]+\\.[a-z-]+):");

        private Servers() {}

        public static void main(String[] arguments) throws Exception {
            var topics = Files.readAllLines(RepositoryRoot.find().resolve("deploy/topics.yml")).stream()
                    .flatMap(line -> TOPIC.matcher(line).results())
                    .map(topic -> topic.group(1))
                    .toArray(String[]::new);
            var kafka = new EmbeddedKafkaKraftBroker(1, 2, topics);
            kafka.afterPropertiesSet();
            System.out.println("brokers=" + kafka.getBrokersAsString());
            var mongo = LocalMongo.onDisk(Files.createDirectories(Path.of(arguments[0])));
            System.out.println("mongo=" + mongo.connectionString());
            Thread.currentThread().join();
        }
    }
}

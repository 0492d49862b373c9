package vn.neuguong.local.launcher;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlansUnitTests {

    @TempDir
    Path root;

    private Repository repository;
    private Home home;

    @BeforeEach
    void lookLikeABuiltRepository() throws Exception {
        repository = new Repository(root);
        home = new Home(root.resolve("home"));
        Path jars = Files.createDirectories(root.resolve("pledge-service/target"));
        Files.writeString(jars.resolve("pledge-service-1.0.0-SNAPSHOT.jar"), "");
    }

    @Test
    void givesASecondInstanceItsOwnPortsAndTheSameDatabaseAndBroker() {
        var ports = new Ports(5_000);
        var second = new Plans(repository, home, ports.instance(2), Wiring.direct(ports)).service(pledge(), List.of());

        assertThat(second.environment())
                .containsEntry("SERVER_PORT", "13181")
                .containsEntry("MANAGEMENT_SERVER_PORT", "14181")
                .containsEntry("NEUGUONG_KAFKA_BROKERS", "127.0.0.1:14092")
                .containsEntry("SPRING_MONGODB_URI", "mongodb://127.0.0.1:32017/pledge")
                .containsEntry("NEUGUONG_PUBLICURL", "http://127.0.0.1:13081");
    }

    @Test
    void leadsServicesAndBrokerThroughProxiesWhenItIsWiredSo() {
        var ports = new Ports(0);
        var fronts = ProcessName.SERVICES.stream().collect(toMap(service -> service, _ -> "http://127.0.0.1:7000"));
        var wiring =
                new Wiring(7001, 7002, 7003, "http://127.0.0.1:8090", fronts, Map.of("LOGGING_LEVEL_ROOT", "ERROR"));
        var plans = new Plans(repository, home, ports, wiring);

        assertThat(plans.service(pledge(), List.of()).environment())
                .containsEntry("NEUGUONG_KAFKA_BROKERS", "127.0.0.1:7001")
                .containsEntry("SPRING_MONGODB_URI", "mongodb://127.0.0.1:7002/pledge")
                .containsEntry("NEUGUONG_PUBLICURL", "http://127.0.0.1:7000")
                .containsEntry("LOGGING_LEVEL_ROOT", "ERROR");
        assertThat(plans.platform(ProcessName.KAFKA, "classes").command())
                .containsSequence("--detour-port", "9094", "--detour-advertised-port", "7001");
    }

    private ServiceApp pledge() {
        return new ServiceApp(ProcessName.PLEDGE, repository, home);
    }
}

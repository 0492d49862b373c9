package vn.neuguong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightUnitTests {

    @TempDir
    Path folder;

    private final Ports ports = FreeOffset.ports();

    @Test
    void letsAStartPassWhenNothingIsInTheWay() {
        assertThatCode(() -> preflight(folder).check(List.of(ProcessName.values())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void namesABusyPortAndWhoNeedsIt(String listener) throws Exception {
        int port = ports.management(ProcessName.AWARD);
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral(listener))) {
            assertThatThrownBy(() -> preflight(folder).check(List.of(ProcessName.values())))
                    .isInstanceOf(Refusal.class)
                    .hasMessage(
                            "This port is in use by another program: %d (award); free it or start with"
                                    + " --port-offset.",
                            port);
            assertThatCode(() -> preflight(folder).check(List.of(ProcessName.KAFKA)))
                    .as("nobody needs it")
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> preflight(file.resolve("home")).check(List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be written to; choose another with --home");
    }

    @Test
    void refusesAnOlderJavaAndANearlyFullDisk() {
        assertThatThrownBy(() -> Preflight.javaVersion(17)).hasMessageContaining("needs a JDK 25", "Java 17");
        assertThatThrownBy(() -> preflight(folder).space(499L << 20)).hasMessageContaining("499 MB are free");
        assertThatCode(() -> preflight(folder).space(500L << 20)).doesNotThrowAnyException();
    }

    @Test
    void givesNoTwoProcessesTheSamePort() {
        var all = List.of(ProcessName.values()).stream()
                .flatMap(process -> new Ports(0).of(process).stream())
                .toList();

        assertThat(all).doesNotHaveDuplicates().contains(9092, 27017, 8025, 3025, 3143, 8090, 8081, 8084, 9084);
    }

    private Preflight preflight(Path home) {
        return new Preflight(new Home(home), ports);
    }
}

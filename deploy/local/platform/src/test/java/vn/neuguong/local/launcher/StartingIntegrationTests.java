package vn.neuguong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingIntegrationTests {

    @TempDir
    Path folder;

    private final Ports ports = FreeOffset.ports();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @AfterEach
    void stopEverything() {
        new Stopping(register(), out).stop(List.of(ProcessName.values()));
    }

    @Test
    void bringsUpRealProcessesThatReportAndStop() throws Exception {
        start("topics: {}", ProcessName.MAIL, ProcessName.IDENTITY);

        assertThat(text()).containsPattern("mail +ready in").containsPattern("identity +ready in");
        assertThat(home().rememberedOffset()).hasValue(ports.offset());
        printed.reset();
        assertThat(status()).isEqualTo(StatusReport.SOME_UP);
        assertThat(text()).containsPattern("mail +\\d+ +%d +ready".formatted(ports.first(ProcessName.MAIL)));
        assertThat(text()).containsPattern("kafka +- +\\d+ +down");

        stopEverything();

        assertThat(status()).isEqualTo(StatusReport.NONE_UP);
        assertThat(Preflight.isBusy(ports.first(ProcessName.MAIL))).isFalse();
    }

    @Test
    void leavesNothingRunningWhenOneProcessDiesAndShowsItsLastWords() {
        assertThatThrownBy(() -> start("topics: nonsense", ProcessName.MAIL, ProcessName.KAFKA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kafka ended before it was ready; the end of " + home().log("kafka"))
                .hasMessageContaining("In the topic catalogue, the catalogue has no 'defaults'");

        assertThat(register().running(ProcessName.MAIL)).isEmpty();
        assertThat(Preflight.isBusy(ports.first(ProcessName.MAIL))).isFalse();
    }

    @Test
    void refusesToStartAServiceThatWasNeverBuilt() {
        assertThatThrownBy(() -> start("topics: {}", ProcessName.MAIL, ProcessName.PLEDGE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("pledge-service-1.0.0-SNAPSHOT.jar is missing");

        assertThat(home().log("mail")).doesNotExist();
    }

    private void start(String topics, ProcessName... names) throws Exception {
        Path repository = folder.resolve("repository");
        Files.createDirectories(repository.resolve("deploy"));
        Files.writeString(repository.resolve("deploy/topics.yml"), topics);
        new Starting(new Repository(repository), home(), ports, register(), out).start(List.of(names));
    }

    private int status() throws InterruptedException {
        return new StatusReport(home(), ports, register(), out).print();
    }

    private Home home() {
        return new Home(folder.resolve("home"));
    }

    private ProcessRegister register() {
        return new ProcessRegister(home());
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}

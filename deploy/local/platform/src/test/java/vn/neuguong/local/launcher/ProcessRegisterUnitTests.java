package vn.neuguong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRegisterUnitTests {

    @TempDir
    Path folder;

    private ProcessRegister register;
    private Process sleeper;

    @BeforeEach
    void startAProcess() throws Exception {
        register = new ProcessRegister(new Home(folder));
        sleeper = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endIt() {
        sleeper.destroyForcibly();
    }

    @Test
    void knowsAProcessUntilItIsStopped() {
        register.record(ProcessName.MAIL, sleeper.toHandle());
        assertThat(register.running(ProcessName.MAIL)).contains(sleeper.toHandle());

        var printed = new ByteArrayOutputStream();
        int stopped = new Stopping(register, new PrintStream(printed)).stop(List.of(ProcessName.values()));

        assertThat(stopped).isEqualTo(1);
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("mail", "stopped");
        assertThat(register.running(ProcessName.MAIL)).isEmpty();
        assertThat(folder.resolve("pids/mail")).doesNotExist();
    }

    @Test
    void leavesAStrangerAloneThatGotTheIdOfAnEndedProcess() throws Exception {
        Files.createDirectories(folder.resolve("pids"));
        Instant longAgo = Instant.parse("2026-01-05T01:00:00Z");
        Files.writeString(folder.resolve("pids/mail"), sleeper.pid() + " " + longAgo);

        int stopped = new Stopping(register, new PrintStream(new ByteArrayOutputStream()))
                .stop(List.of(ProcessName.values()));

        assertThat(stopped).isZero();
        assertThat(sleeper.isAlive()).isTrue();
    }
}

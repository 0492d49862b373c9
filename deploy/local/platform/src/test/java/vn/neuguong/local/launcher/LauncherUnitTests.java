package vn.neuguong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherUnitTests {

    @TempDir
    Path home;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Process sleeper;

    @BeforeEach
    void startAProcess() throws Exception {
        sleeper = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endIt() {
        sleeper.destroyForcibly();
    }

    @Test
    void saysThatItIsAlreadyRunningAndWhere() throws Exception {
        runsWithOffset(100, ProcessName.values());

        assertThat(run("start")).isZero();

        assertThat(text()).contains("already running", "http://127.0.0.1:8125").doesNotContain("Starting");
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void doesNotStartASecondSystemInTheSameHome() {
        runsWithOffset(100, ProcessName.KAFKA);

        assertThatThrownBy(() -> run("--port-offset", "200"))
                .isInstanceOf(Refusal.class)
                .hasMessage("This system runs with port offset 100; stop it first, or choose another --home.");
    }

    @Test
    void showsTheEndOfALog() throws Exception {
        Files.createDirectories(home.resolve("logs"));
        Files.writeString(home.resolve("logs/mail.log"), "x".repeat(70_000) + "\nready\n");

        assertThat(run("logs", "mail")).isZero();
        assertThat(text()).isEqualTo("ready\n");
        assertThatThrownBy(() -> run("logs", "kafka")).hasMessageContaining("was this system ever started?");
    }

    private void runsWithOffset(int offset, ProcessName... names) {
        new Home(home).rememberOffset(offset);
        for (ProcessName name : names) {
            new ProcessRegister(new Home(home)).record(name, sleeper.toHandle());
        }
    }

    private int run(String... words) throws Exception {
        var typed = CommandLine.parse(List.of(words), Map.of(), home);
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Launcher(new Repository(home), typed, out).run();
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}

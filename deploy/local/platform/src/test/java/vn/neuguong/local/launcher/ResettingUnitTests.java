package vn.neuguong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResettingUnitTests {

    @TempDir
    Path folder;

    @BeforeEach
    void gatherData() throws Exception {
        Files.createDirectories(folder.resolve("data/mail"));
        Files.writeString(folder.resolve("data/mail/00000001.eml"), "");
        Files.createDirectories(folder.resolve("apps/pledge-service"));
        Files.writeString(folder.resolve("of-somebody-else.txt"), "");
    }

    @Test
    void deletesTheDataAndNothingElseOnceAgreed() {
        reset(false, "y\n");

        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(folder.resolve("apps/pledge-service")).exists();
        assertThat(folder.resolve("of-somebody-else.txt")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n\n", "\n", ""})
    void deletesNothingWithoutAYes(String answer) {
        assertThatThrownBy(() -> reset(false, answer)).hasMessage("Nothing was deleted.");

        assertThat(folder.resolve("data/mail/00000001.eml")).exists();
    }

    @Test
    void refusesWhileSomethingRuns() throws Exception {
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        try {
            new ProcessRegister(new Home(folder)).record(ProcessName.MONGO, sleeper.toHandle());

            assertThatThrownBy(() -> reset(false, "y\n")).hasMessageStartingWith("The system is running");
            assertThat(folder.resolve("data/mail/00000001.eml")).exists();

            reset(true, "");
            assertThat(sleeper.isAlive()).isFalse();
            assertThat(folder.resolve("data")).doesNotExist();
        } finally {
            sleeper.destroyForcibly();
        }
    }

    private void reset(boolean confirmed, String answer) {
        var home = new Home(folder);
        var in = new BufferedReader(new StringReader(answer));
        new Resetting(home, new ProcessRegister(home), in, new PrintStream(new ByteArrayOutputStream()))
                .reset(confirmed);
    }
}

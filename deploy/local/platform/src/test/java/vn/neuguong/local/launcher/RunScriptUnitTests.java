package vn.neuguong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of {@code run} in a folder of its own, where the JDKs and Maven are scripts that tell of themselves. */
class RunScriptUnitTests {

    private static final Path RUN = Path.of("../../../run");

    @TempDir
    Path root;

    private Path target;

    @BeforeEach
    void copyTheScript() throws Exception {
        Files.copy(RUN, root.resolve("run"));
        script(root.resolve("mvnw"), "echo \"maven on $JAVA_HOME\"");
        target = Files.createDirectories(root.resolve("deploy/local/platform/target"));
    }

    @Test
    void takesTheJdkOfJavaHomeWhenItIsNewEnough() throws Exception {
        built();
        Answer answer =
                run(Map.of("JAVA_HOME", jdk("home", 25).toString(), "NEU_GUONG_JVM_FOLDERS", jvms(26)), "status");

        assertThat(answer.text()).contains("java of home").contains("Launcher status");
        assertThat(answer.code()).isZero();
    }

    @Test
    void passesOverAnOlderJdkAndFindsANewerOneInTheUsualFolders() throws Exception {
        built();
        Answer answer =
                run(Map.of("JAVA_HOME", jdk("home", 17).toString(), "NEU_GUONG_JVM_FOLDERS", jvms(26)), "status");

        assertThat(answer.text()).contains("java of jdk-26");
    }

    @Test
    void followsTheJavaOnThePathToItsJdk() throws Exception {
        built();
        Path bin = Files.createDirectories(root.resolve("path"));
        Files.createSymbolicLink(bin.resolve("java"), jdk("linked", 25).resolve("bin/java"));
        Answer answer = run(Map.of("PATH", bin + ":/usr/bin:/bin", "NEU_GUONG_JVM_FOLDERS", ""), "status");

        assertThat(answer.text()).contains("java of linked");
    }

    @Test
    void saysInOneSentenceThatThereIsNoJdk() throws Exception {
        Answer answer = run(Map.of("JAVA_HOME", jdk("home", 21).toString(), "NEU_GUONG_JVM_FOLDERS", ""), "status");

        assertThat(answer.text().strip().lines())
                .containsExactly("Nêu Gương needs a JDK 25 or newer; none was found in JAVA_HOME, on the PATH or in the"
                        + " usual folders.");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void buildsBeforeAStartOnlyWhatIsMissingOrOlderThanItsSources() throws Exception {
        var jdk = Map.of("JAVA_HOME", jdk("home", 25).toString());
        assertThat(run(jdk).text()).contains("maven on " + root.resolve("home"));

        built();
        assertThat(run(jdk).text()).doesNotContain("maven").contains("java of home");

        Path source = Files.createDirectories(root.resolve("pledge-service/src/main/java"))
                .resolve("Pledge.java");
        Files.createFile(source);
        Files.setLastModifiedTime(target.resolve("built"), FileTime.fromMillis(0));
        assertThat(run(jdk, "status").text()).as("status needs no build").doesNotContain("maven");
        assertThat(run(jdk).text()).contains("maven");
        assertThat(run(jdk).text()).as("the build is remembered").doesNotContain("maven");
    }

    @Test
    void handsChaosAndBenchToTheEndToEndModuleWithTheirWords() throws Exception {
        built();
        var jdk = Map.of("JAVA_HOME", jdk("home", 25).toString());

        assertThat(run(jdk, "chaos", "--minutes", "3").text())
                .contains("end-to-end-tests-1.0.0-SNAPSHOT.jar")
                .contains("vn.neuguong.endtoend.chaos.ChaosRun --minutes 3")
                .doesNotContain("Launcher");
        assertThat(run(jdk, "bench").text()).endsWith("vn.neuguong.endtoend.benchmarks.BenchmarkRun\n");
    }

    @Test
    void startsNothingWhenTheBuildFails() throws Exception {
        script(root.resolve("mvnw"), "exit 1");
        Answer answer = run(Map.of("JAVA_HOME", jdk("home", 25).toString()));

        assertThat(answer.text())
                .contains("The build failed, and nothing was started.")
                .doesNotContain("java of");
        assertThat(answer.code()).isEqualTo(1);
    }

    private void built() throws IOException {
        Files.createDirectories(target.resolve("lib"));
        Files.writeString(target.resolve("local-platform-1.0.0-SNAPSHOT.jar"), "");
        Files.writeString(target.resolve("built"), "");
        Path endToEnd = root.resolve("deploy/end-to-end-tests/target");
        Files.createDirectories(endToEnd.resolve("lib"));
        Files.writeString(endToEnd.resolve("end-to-end-tests-1.0.0-SNAPSHOT.jar"), "");
        for (ProcessName service : ProcessName.SERVICES) {
            String module = Repository.moduleOf(service);
            Path jars = Files.createDirectories(root.resolve(module).resolve("target"));
            Files.writeString(jars.resolve(module + "-1.0.0-SNAPSHOT.jar"), "");
        }
    }

    private Path jdk(String name, int version) throws IOException {
        Path jdk = root.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        script(jdk.resolve("bin/java"), "echo \"java of %s: $*\"".formatted(jdk.getFileName()));
        script(jdk.resolve("bin/javac"), "exit 1");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"%d.0.1\"\n".formatted(version));
        return jdk;
    }

    /** A folder of JDKs as systems have it. */
    private String jvms(int version) throws IOException {
        return jdk("jvm/jdk-" + version, version).getParent().toString();
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Answer run(Map<String, String> environment, String... words) throws Exception {
        var command = new ArrayList<>(List.of("/bin/bash", root.resolve("run").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.equals("JAVA_HOME"));
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(text, process.waitFor());
    }

    private record Answer(String text, int code) {}
}

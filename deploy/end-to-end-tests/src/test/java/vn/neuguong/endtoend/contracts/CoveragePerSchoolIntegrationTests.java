package vn.neuguong.endtoend.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import vn.neuguong.testing.RepositoryRoot;

/** A consumer of another team, in another language, reads the events as the contracts show them. */
class CoveragePerSchoolIntegrationTests {

    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", "coverage.js", "latest.js", "table.js");

    @TempDir
    private static Path folder;

    private static EmbeddedKafkaKraftBroker broker;

    @BeforeAll
    static void installsTheConsumer() throws Exception {
        var source = RepositoryRoot.find().resolve("docs/examples/coverage-per-school");
        for (var file : FILES) {
            Files.copy(source.resolve(file), folder.resolve(file));
        }
        skipUnless(run("node", "--version"), "there is no node");
        skipUnless(run("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline"), "its packages cannot be had");
        broker = new EmbeddedKafkaKraftBroker(1, 2, StoryOfTwoSchools.UNITS, StoryOfTwoSchools.PLEDGES);
        broker.afterPropertiesSet();
    }

    @AfterAll
    static void stopsTheBroker() {
        if (broker != null) {
            broker.destroy();
        }
    }

    @Test
    void printsTheCoverageOfEachSchoolWhateverIsRepeated() throws Exception {
        StoryOfTwoSchools.publish(broker.getBrokersAsString());

        var answer =
                run("node", "coverage.js", "--brokers", broker.getBrokersAsString(), "--programme", "nam-khong-2026");

        assertThat(answer.output().lines().map(line -> line.strip().replaceAll(" {2,}", " | ")))
                .as(answer.output())
                .containsExactly(
                        "Đơn vị | Được mời | Đã ký | Có hiệu lực | Tỷ lệ ký",
                        "Trường THCS Phú Xuân | 3 | 2 | 1 | 66 %",
                        "Trường Tiểu học Tân Ấp | 1 | 0 | 0 | 0 %",
                        "Tổng cộng | 4 | 2 | 1 | 50 %");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void saysInOneSentenceThatThereIsNoBroker() throws Exception {
        var answer = run("node", "coverage.js", "--brokers", "127.0.0.1:1");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.output())
                .startsWith("The events could not be read from 127.0.0.1:1")
                .hasLineCount(1);
    }

    private record Answer(int exitCode, String output) {}

    private static void skipUnless(Answer answer, String reason) {
        if (answer.exitCode() != 0) {
            System.err.println("The sample consumer is not tested: %s. %s".formatted(reason, answer.output()));
        }
        assumeThat(answer.exitCode()).as(reason).isZero();
    }

    private static Answer run(String... command) throws InterruptedException, IOException {
        var output = Files.createTempFile(folder, "output", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Answer(-1, "%s did not end".formatted(String.join(" ", command)));
            }
            return new Answer(process.exitValue(), Files.readString(output, UTF_8));
        } catch (IOException notInstalled) {
            return new Answer(-1, String.valueOf(notInstalled.getMessage()));
        }
    }
}

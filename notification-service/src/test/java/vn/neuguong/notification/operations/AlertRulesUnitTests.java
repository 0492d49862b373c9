package vn.neuguong.notification.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertRulesUnitTests {

    @Test
    void namesARunbookThatExistsForEveryAlarm() {
        assertThat(AlertRules.all()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.annotations()).containsKeys("summary", "runbook");
            assertThat(AlertRules.REPOSITORY.resolve(rule.annotations().get("runbook")))
                    .isRegularFile();
        });
    }

    @Test
    void namesAMetricInEveryAlarm() {
        assertThat(AlertRules.metrics()).contains("neuguong_mails_silence_seconds", "neuguong_mails_total");
    }

    @Test
    void isAcceptedByPrometheus() throws Exception {
        assumeTrue(
                promtoolIsThere(),
                "promtool is not installed (apt-get install prometheus), so nobody checks the rules");

        var promtool = new ProcessBuilder("promtool", "check", "rules", AlertRules.FILE.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }

    private static boolean promtoolIsThere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}

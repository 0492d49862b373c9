package vn.neuguong.award.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class RecognitionRulesUnitTests {

    private final ApplicationContextRunner shipped = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.config.location=classpath:recognition-rules.yml")
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Rules.class);

    @Test
    void shipsTheRuleAsItIsWritten() {
        shipped.run(context -> {
            var rule = context.getBean(RecognitionRules.class).inForceIn(YearMonth.of(2026, 11));

            assertThat(rule.id()).isEqualTo("collective-recognition");
            assertThat(rule.version()).isEqualTo(1);
            assertThat(rule.inForcePercent()).isEqualTo(100);
            assertThat(rule.inspectionPercent()).isEqualTo(90);
            assertThat(rule.oncePerProgramme()).isTrue();
            assertThat(rule.wording()).contains("toàn bộ thành viên").contains("90 trên 100 điểm");
        });
    }

    @Test
    void judgesEachMonthByTheVersionThenInForce() {
        var rules = new RecognitionRules(List.of(
                version(1, YearMonth.of(2019, 8)),
                version(3, YearMonth.of(2027, 1)),
                version(2, YearMonth.of(2026, 6))));

        assertThat(rules.inForceIn(YearMonth.of(2026, 5)).version()).isEqualTo(1);
        assertThat(rules.inForceIn(YearMonth.of(2026, 6)).version()).isEqualTo(2);
        assertThat(rules.inForceIn(YearMonth.of(2026, 12)).version()).isEqualTo(2);
        assertThat(rules.inForceIn(YearMonth.of(2027, 1)).version()).isEqualTo(3);
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.inForceIn(YearMonth.of(2019, 7)))
                .withMessageContaining("2019-07");
        assertThat(rules.version(2).effectiveFrom()).isEqualTo(YearMonth.of(2026, 6));
        assertThatIllegalStateException().isThrownBy(() -> rules.version(4));
    }

    @Test
    void refusesToStartWithoutARule() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(Rules.class)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refusesToStartWhenTwoVersionsBeginInTheSameMonth() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(Rules.class)
                .withPropertyValues(versionAt(0, 1, 90))
                .withPropertyValues(versionAt(1, 2, 80))
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("same effective-from"));
    }

    @Test
    void refusesToStartWithAShareAboveOneHundredPercent() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(Rules.class)
                .withPropertyValues(versionAt(0, 1, 101))
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("inspectionPercent"));
    }

    private static String[] versionAt(int index, int version, int inspectionPercent) {
        var prefix = "neuguong.recognition.versions[%d].".formatted(index);
        return new String[] {
            prefix + "id=collective-recognition",
            prefix + "version=" + version,
            prefix + "effective-from=2026-01",
            prefix + "wording=Chín mươi điểm.",
            prefix + "in-force-percent=100",
            prefix + "inspection-percent=" + inspectionPercent,
            prefix + "once-per-programme=true"
        };
    }

    private static RecognitionRule version(int version, YearMonth effectiveFrom) {
        return new RecognitionRule("collective-recognition", version, effectiveFrom, "Quy định.", 100, 90, true);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RecognitionRules.class)
    static class Rules {}
}

package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.MissingRequiredPropertiesException;

class RequiredSettingsUnitTests {

    /** Without the tests' own settings, only what is shipped is left. */
    @Test
    void doesNotStartWithoutKnowingWhomItTalksTo() {
        assertThatExceptionOfType(MissingRequiredPropertiesException.class)
                .isThrownBy(() -> NotificationServiceApplication.main(new String[] {
                    "--spring.config.location=classpath:/application.yml", "--neuguong.owners.award=http://127.0.0.1:1"
                }))
                .satisfies(e -> assertThat(e.getMissingRequiredProperties())
                        .containsExactly(
                                "neuguong.client.secret", "neuguong.owners.pledge", "neuguong.owners.inspection"));
    }
}

package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.notification.templates.Occasion;

class MailRequestUnitTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ke-gian.vidu.vn/internal/x",
                "//ke-gian.vidu.vn/internal/x",
                "/api/roster",
                "/internal/../api/roster",
                "/internal//ke-gian",
                "/internal/x?y=z",
                "/internal/%zz",
                "/internal/%2e%2e/api/roster",
                "/internal/",
                "@ke-gian.vidu.vn/internal/x"
            })
    void refusesDocumentsFromElsewhere(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment("a.pdf", "application/pdf", path))
                .withMessageContaining(path);
    }

    @Test
    void acceptsDocumentsOfTheOwner() {
        var path = "/internal/pledges/nam-khong-2026.1.8b1f/document";
        assertThat(new Attachment("a.pdf", "application/pdf", path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit.name", "$where", "", "1st", "say what"})
    void refusesParameterNamesTheTemplatesAndTheDatabaseCannotTake(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailRequest(
                        "t", "pledge.sign", Occasion.OPENED, "pledge", "c", "p", Map.of(name, "x"), null, List.of()));
    }
}

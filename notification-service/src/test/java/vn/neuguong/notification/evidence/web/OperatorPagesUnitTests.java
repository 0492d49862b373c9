package vn.neuguong.notification.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.neuguong.notification.delivery.Attempt;
import vn.neuguong.notification.delivery.DeliveryRecord;
import vn.neuguong.notification.delivery.DeliveryRecords;
import vn.neuguong.notification.delivery.DeliveryStatus;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.templates.MailPreviews;
import vn.neuguong.notification.templates.MailTemplatesFixture;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.notification.templates.TemplateVersion;

/** The pages as operators see them, in both languages. */
class OperatorPagesUnitTests {

    private final OperatorPages pages = new OperatorPages(engine());
    private final MailPreviews previews = MailTemplatesFixture.previews(Clock.systemDefaultZone());
    private final DeliveryRecords records = mock();

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void showsAllMailsAndEachWithBothBodies(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
        var endpoint = new MailPreviewEndpoint(previews, pages);

        assertThat(endpoint.all())
                .contains("lang=\"" + language + "\"", "pledge.sign.opened.vi v1", "notification.test.announced.en v1")
                .doesNotContain("??");
        var one = endpoint.one("pledge.sign.opened.vi", null);
        assertThat(one.getBody())
                .contains("<iframe sandbox=\"\" srcdoc=\"&lt;!DOCTYPE html&gt;", "Mời ký cam kết, hạn 30/11")
                .contains("<pre lang=\"vi\">Kính gửi ông/bà Nguyễn Thị Thu Hà")
                .doesNotContain("??");
        assertThat(endpoint.one("pledge.sign.opened.vi", 99).getStatus()).isEqualTo(404);
        assertThat(endpoint.one("pledge.dance.opened.vi", null).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void showsWhatSomebodyWasTold(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
        var mails = IntStream.rangeClosed(1, 101)
                .mapToObj(number -> record("m-" + number))
                .toList();
        when(records.toPerson("ha", "", 101)).thenReturn(mails);
        when(records.find("m-1")).thenReturn(Optional.of(mails.getFirst()));
        var endpoint = new MailEvidenceEndpoint(records, pages);

        assertThat(endpoint.search("ha", null, " ", null))
                .contains("m-100", "250 2.0.0 &lt;queued&gt;", "SHA-256 5a3f", "after=m-100")
                .doesNotContain("m-101", "??", "null");
        assertThat(endpoint.search(null, null, "m-1", null)).contains("m-1").doesNotContain("after=");
        assertThat(endpoint.search(null, null, null, null)).doesNotContain("m-1", "??");
    }

    private static DeliveryRecord record(String id) {
        var request = new MailRequest(
                "p.ha:sign",
                "pledge.sign",
                Occasion.OPENED,
                "pledge",
                "nam-khong-2026",
                "ha",
                Map.of(),
                Instant.parse("2026-11-30T17:00:00Z"),
                List.of());
        var at = Instant.parse("2026-11-02T02:00:00Z");
        var attempt = new Attempt(
                at,
                "first",
                "digest",
                "vidu.vn",
                new TemplateVersion("pledge.sign.opened.vi", 1),
                "5a3f",
                "{}",
                at,
                Attempt.Result.ACCEPTED,
                "250 2.0.0 <queued>");
        return new DeliveryRecord(
                id, request, "<1@vidu.vn>", DeliveryStatus.ACCEPTED, null, at, List.of(attempt), List.of());
    }

    private static SpringTemplateEngine engine() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/evidence");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.setTemplateResolver(templates);
        return engine;
    }
}

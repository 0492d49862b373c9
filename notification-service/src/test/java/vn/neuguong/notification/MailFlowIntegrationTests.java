package vn.neuguong.notification;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.letterheads.Letterheads;
import vn.neuguong.notification.limits.SharedRates;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.notification.providers.MailProviders;
import vn.neuguong.notification.suppression.Suppressing;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvents;
import vn.neuguong.testing.contracts.HttpContract;

/**
 * From an owner's event to what is last heard of the mail, through the real broker, database, HTTP, SMTP and IMAP. The
 * chapters are files of their own and share this one running service.
 */
@IntegrationTest
@Import(MailFlowIntegrationTests.Time.class)
class MailFlowIntegrationTests
        implements SendingFlow,
                AttachmentFlow,
                TaskFlow,
                RefusalFlow,
                ProviderFlow,
                LimitFlow,
                ReportFlow,
                WritingFlow,
                ScheduleFlow,
                ReaderFlow,
                SlowOwnerFlow,
                OperatorFlow,
                HttpContract {

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        AdjustableClock clock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) {
        settings.add("neuguong.delivery.providers.first.port", FIRST::port);
        settings.add("neuguong.delivery.providers.second.host", () -> "127.0.0.1");
        settings.add("neuguong.delivery.providers.second.port", SECOND::port);
        settings.add("neuguong.delivery.providers.second.weight", () -> "0"); // only when the first is in trouble
        settings.add("neuguong.delivery.cool-down", () -> "300ms");
        settings.add("neuguong.delivery.answer-timeout", () -> "2s");
        settings.add("resilience4j.circuitbreaker.configs.providers.wait-duration-in-open-state", () -> "300ms");
        settings.add("neuguong.delivery.domains[0].names", () -> LimitFlow.LIMITED);
        settings.add("neuguong.delivery.domains[0].rate", () -> "3");
        settings.add("neuguong.delivery.return-path", REPORTS::getEmail);
        settings.add("neuguong.delivery.return-path-secret", () -> "known-to-tests");
        settings.add("neuguong.bounces.host", () -> "127.0.0.1");
        settings.add("neuguong.bounces.port", FIRST::imapPort);
        settings.add("neuguong.bounces.ssl", () -> "false");
        settings.add("neuguong.bounces.username", REPORTS::getLogin);
        settings.add("neuguong.bounces.password", REPORTS::getPassword);
        settings.add("neuguong.bounces.interval", () -> "300ms");
        settings.add(
                "spring.security.oauth2.client.provider.neuguong.token-uri", () -> OWNERS.address("/oauth2/token"));
        settings.add("neuguong.client.secret", () -> "secret");
        for (var owner : List.of("pledge", "inspection", "award")) {
            settings.add("neuguong.owners." + owner, () -> OWNERS.address("/" + owner));
        }
        settings.add("neuguong.schedule.sweep-interval", () -> "200ms");
        settings.add("neuguong.schedule.escalation-interval", () -> "200ms");
        settings.add("neuguong.daily.sweep-interval", () -> "200ms");
        settings.add(
                "neuguong.schedule.quiet.enabled", () -> "true"); // the clock moves from working hours to working hours
        settings.add("neuguong.delivery.poll", () -> "50ms");
        settings.add("neuguong.delivery.greylisted", () -> "200ms");
        settings.add("neuguong.delivery.refused.first", () -> "200ms");
        settings.add("neuguong.delivery.missing.first", () -> "50ms");
        settings.add("neuguong.delivery.missing.longest", () -> "200ms");
        settings.add("neuguong.delivery.attachment-limit", () -> "10KB");
        settings.add("neuguong.delivery.sweep-interval", () -> "500ms");
        settings.add("neuguong.figures.store-interval", () -> "100ms");
        settings.add("neuguong.figures.recount-interval", () -> "200ms");
        settings.add("neuguong.operations.pauses-read-every", () -> "100ms");
        settings.add("resilience4j.circuitbreaker.configs.owners.minimum-number-of-calls", () -> "2");
        settings.add("resilience4j.circuitbreaker.configs.owners.wait-duration-in-open-state", () -> "500ms");
        settings.add("resilience4j.retry.configs.owners.wait-duration", () -> "10ms");
    }

    @AfterAll
    static void leave() {
        FIRST.close();
        SECOND.close();
        OWNERS.close();
    }

    @Autowired
    PublishedEvents kafka;

    @Autowired
    MongoOperations mongo;

    @Autowired
    MeterRegistry meters;

    @Autowired
    CircuitBreakerRegistry breakers;

    @Autowired
    SharedRates rates;

    @Autowired
    Queueing queueing;

    @Autowired
    Preferences preferences;

    @Autowired
    Letterheads letterheads;

    @Autowired
    MailProviders providers;

    @Autowired
    Suppressing suppressing;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Override
    public PublishedEvents kafka() {
        return kafka;
    }

    @Override
    public MongoOperations mongo() {
        return mongo;
    }

    @Override
    public MeterRegistry meters() {
        return meters;
    }

    @Override
    public CircuitBreakerRegistry breakers() {
        return breakers;
    }

    @Override
    public MailProviders providers() {
        return providers;
    }

    @Override
    public SharedRates rates() {
        return rates;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Queueing queueing() {
        return queueing;
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public Letterheads letterheads() {
        return letterheads;
    }

    @Override
    public Suppressing suppressing() {
        return suppressing;
    }

    @Override
    public int managementPort() {
        return managementPort;
    }
}

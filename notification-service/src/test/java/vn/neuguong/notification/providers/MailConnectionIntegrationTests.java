package vn.neuguong.notification.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import vn.neuguong.notification.Certificate;
import vn.neuguong.notification.MoodyMailServer;
import vn.neuguong.notification.MoodyMailServer.Stage;
import vn.neuguong.notification.limits.SharedRates;

/** Connections to a real server, without the service around them. */
class MailConnectionIntegrationTests {

    private final MoodyMailServer server = new MoodyMailServer();
    private final DefaultSslBundleRegistry certificates = new DefaultSslBundleRegistry();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void keepsItsConnectionFromMailToMail() throws Exception {
        var providers = providers(Map.of());
        try (var connections = providers.connections()) {
            for (var number = 1; number <= 5; number++) {
                assertThat(send(providers, connections)).isInstanceOf(ServerAnswer.Accepted.class);
            }
        }
        assertThat(server.admitted()).isEqualTo(1);
        assertThat(server.mailsTo("ha@vidu.vn")).hasSize(5);
        assertThat(providers.states().getFirst().openConnections()).isZero();
    }

    @Test
    void callsAgainWhenTheServerHungUpAfterAMail() throws Exception {
        var providers = providers(Map.of());
        try (var connections = providers.connections()) {
            send(providers, connections);
            server.shut();
            server.reopen();
            assertThat(send(providers, connections)).isInstanceOf(ServerAnswer.Accepted.class);
        }
        assertThat(server.admitted()).isEqualTo(2);
        assertThat(providers.states().getFirst().coolingDown()).isFalse();
    }

    @Test
    void tellsAHangUpInTheMiddleFromOneAfterTheEnd() throws Exception {
        var providers = providers(Map.of());
        try (var connections = providers.connections()) {
            server.refuse(Stage.DATA, "ha@vidu.vn", MoodyMailServer.HANG_UP);
            var moreThanFitsOnTheWay = "xin chào ".repeat(2_000_000);
            assertThat(send(providers, connections, moreThanFitsOnTheWay))
                    .isInstanceOf(ServerAnswer.ProviderInTrouble.class);
            server.refuse(Stage.END, "ha@vidu.vn", MoodyMailServer.HANG_UP);
            assertThat(send(providers, connections)).isInstanceOf(ServerAnswer.Unknown.class);
        }
        assertThat(providers.states().getFirst().coolingDown()).isTrue();
    }

    @Test
    void givesItsNameAndPassword() throws Exception {
        server.user("service", "right");
        var providers = providers(Map.of("username", "service", "password", "right"));
        try (var connections = providers.connections()) {
            assertThat(send(providers, connections)).isInstanceOf(ServerAnswer.Accepted.class);
        }
    }

    @Test
    void blamesTheProviderForAWrongPassword() {
        server.user("service", "right");
        var providers = providers(Map.of("username", "service", "password", "wrong"));
        try (var connections = providers.connections()) {
            assertThatExceptionOfType(MailServerUnavailableException.class)
                    .isThrownBy(() -> send(providers, connections))
                    .withMessageContaining("535");
        }
        assertThat(providers.states().getFirst().coolingDown()).isTrue();
    }

    @Test
    void saysNothingToAServerThatOffersNoSecrecyWhereItIsRequired() {
        var providers = providers(Map.of("starttls", "required"));
        try (var connections = providers.connections()) {
            assertThatExceptionOfType(MailServerUnavailableException.class)
                    .isThrownBy(() -> send(providers, connections));
        }
        assertThat(server.mailsTo("ha@vidu.vn")).isEmpty();
    }

    @Test
    void whispersToAServerWhoseCertificateItTrusts(@TempDir Path folder) throws Exception {
        var certificate = Certificate.make(folder);
        server.offerSecrecy(certificate.ofServer());
        certificates.registerBundle("ours", SslBundle.of(SslStoreBundle.of(null, null, certificate.trusted())));
        var trusting = providers(Map.of("starttls", "required", "ssl-bundle", "ours"));
        try (var connections = trusting.connections()) {
            assertThat(send(trusting, connections)).isInstanceOf(ServerAnswer.Accepted.class);
        }
        var doubting = providers(Map.of("starttls", "required"));
        try (var connections = doubting.connections()) {
            assertThatExceptionOfType(MailServerUnavailableException.class)
                    .isThrownBy(() -> send(doubting, connections));
        }
        assertThat(server.mailsTo("ha@vidu.vn")).hasSize(1);
    }

    @Test
    void asksNobodyWhoseBreakerIsOpenAndTriesAgainByItself() {
        server.shut();
        var providers = providers(Map.of());
        try (var connections = providers.connections()) {
            for (var number = 1; number <= 2; number++) {
                assertThatExceptionOfType(MailServerUnavailableException.class)
                        .isThrownBy(() -> connections.reachAny(providers));
            }
        }
        assertThat(providers.permitted("first")).isFalse();
        assertThat(providers.choose(any -> true)).isEmpty();
        assertThat(providers.states().getFirst().breaker()).isEqualTo("OPEN");
    }

    private static ServerAnswer send(MailProviders providers, MailConnections connections)
            throws MailServerUnavailableException {
        return send(providers, connections, "xin chào");
    }

    private static ServerAnswer send(MailProviders providers, MailConnections connections, String text)
            throws MailServerUnavailableException {
        var mail = OutgoingMail.of(
                "From: a@vidu.vn\r\nTo: ha@vidu.vn\r\nSubject: x\r\n\r\n%s\r\n"
                        .formatted(text)
                        .getBytes(StandardCharsets.UTF_8),
                null);
        var provider = providers.choose(connections::mayReach).orElseThrow();
        return connections.to(provider).send(mail);
    }

    private MailProviders providers(Map<String, String> further) {
        var given = new HashMap<String, Object>();
        further.forEach((name, value) -> given.put("neuguong.delivery.providers.first." + name, value));
        given.put("neuguong.delivery.providers.first.host", "127.0.0.1");
        given.put("neuguong.delivery.providers.first.port", server.port());
        var settings = new Binder(new MapConfigurationPropertySource(given))
                .bind("neuguong.delivery", ProviderSettings.class)
                .get();
        var breakers = CircuitBreakerRegistry.of(Map.of(
                "providers",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(2)
                        .build()));
        return new MailProviders(settings, breakers, mock(SharedRates.class), certificates);
    }
}

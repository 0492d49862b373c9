package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReturnPathsUnitTests {

    private static final String MAIL = "<0c1d7a3e-3d0a-3e0f-8f55-3a1f0f0e7b21@vidu.vn>";

    @Test
    void namesTheMailInAnAddressThatMailServersTake() {
        var returnPath = signedWith("secret").of(MAIL).orElseThrow();
        assertThat(returnPath).startsWith("tra-lai+").endsWith("@vidu.vn");
        assertThat(returnPath.indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(signedWith("secret").messageIdIn("Nobody <a@b.vn>, " + returnPath.toUpperCase(Locale.ROOT)))
                .contains(MAIL);
    }

    @Test
    void believesNobodyWithoutTheSecret() {
        var forged = signedWith("guessed").of(MAIL).orElseThrow();
        assertThat(signedWith("secret").messageIdIn(forged)).isEmpty();
        assertThat(signedWith("secret").messageIdIn("tra-lai@vidu.vn")).isEmpty();
    }

    @Test
    void isTheSendersOwnAddressWhereNoneIsSet() {
        var none = new ReturnPaths(settings(Map.of("neuguong.delivery.from", "a@vidu.vn")), messageIds());
        assertThat(none.of(MAIL)).isEmpty();
        assertThat(none.messageIdIn("anything")).isEmpty();
    }

    private static ReturnPaths signedWith(String secret) {
        return new ReturnPaths(
                settings(Map.of(
                        "neuguong.delivery.from", "a@vidu.vn",
                        "neuguong.delivery.return-path", "tra-lai@vidu.vn",
                        "neuguong.delivery.return-path-secret", secret)),
                messageIds());
    }

    private static MessageIds messageIds() {
        return new MessageIds(new Sender(settings(Map.of("neuguong.delivery.from", "a@vidu.vn"))));
    }

    private static DeliverySettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bind("neuguong.delivery", DeliverySettings.class)
                .get();
    }
}

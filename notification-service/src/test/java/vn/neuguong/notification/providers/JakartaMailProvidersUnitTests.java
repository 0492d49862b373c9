package vn.neuguong.notification.providers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.util.StreamProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards the ten-fold cost of a mail when Jakarta Mail has to look its services up. */
class JakartaMailProvidersUnitTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.mail.util.StreamProvider",
                "jakarta.activation.spi.MailcapRegistryProvider",
                "jakarta.activation.spi.MimeTypeRegistryProvider"
            })
    void namesAnImplementationThatExists(String service) throws Exception {
        JakartaMailProviders.select();
        assertThat(Class.forName(service)).isAssignableFrom(Class.forName(System.getProperty(service)));
    }

    @Test
    void isInForceBeforeTheFirstMailIsBuilt() throws Exception {
        Class.forName("vn.neuguong.notification.delivery.MailComposer");
        assertThat(System.getProperty("jakarta.mail.util.StreamProvider"))
                .isEqualTo(StreamProvider.provider().getClass().getName());
    }
}

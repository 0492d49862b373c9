package vn.neuguong.notification.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import vn.neuguong.notification.limits.SharedRates;

class MailProvidersUnitTests {

    private static final Exception TROUBLE = new MailServerUnavailableException("421 closing");

    private final MailProviders providers = new MailProviders(
            new Binder(new MapConfigurationPropertySource(Map.of(
                            "neuguong.delivery.cool-down", "1h",
                            "neuguong.delivery.providers.big.host", "big.vidu.vn",
                            "neuguong.delivery.providers.big.port", "25",
                            "neuguong.delivery.providers.big.weight", "3",
                            "neuguong.delivery.providers.small.host", "small.vidu.vn",
                            "neuguong.delivery.providers.small.port", "25",
                            "neuguong.delivery.providers.spare.host", "spare.vidu.vn",
                            "neuguong.delivery.providers.spare.port", "25",
                            "neuguong.delivery.providers.spare.weight", "0")))
                    .bind("neuguong.delivery", ProviderSettings.class)
                    .get(),
            CircuitBreakerRegistry.of(Map.of(
                    "providers",
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(10)
                            .minimumNumberOfCalls(2)
                            .build())),
            mock(SharedRates.class),
            new DefaultSslBundleRegistry());

    @Test
    void sharesMailsOutByWeightAndSparesWhoHasNone() {
        var shares = shares(4000);
        assertThat(shares).containsOnlyKeys("big", "small");
        assertThat(shares.get("big")).isBetween(2700, 3300);
    }

    @Test
    void leavesAloneWhoWasInTroubleAMomentAgo() {
        trouble("big");
        assertThat(shares(100)).containsOnlyKeys("small");
        trouble("small");
        assertThat(shares(100)).containsOnlyKeys("spare");
        trouble("spare");
        assertThat(shares(100)).containsOnlyKeys("big", "small"); // somebody has to be asked
    }

    @Test
    void asksNobodyWhoseBreakerIsOpen() {
        for (var name : new String[] {"big", "small", "spare"}) {
            trouble(name);
            trouble(name);
            assertThat(providers.permitted(name)).isFalse();
        }
        assertThat(providers.choose(any -> true)).isEmpty();
    }

    private void trouble(String name) {
        providers.find(name).orElseThrow().inTrouble(TROUBLE);
    }

    private Map<String, Integer> shares(int mails) {
        var shares = new TreeMap<String, Integer>();
        for (var number = 0; number < mails; number++) {
            shares.merge(providers.choose(any -> true).orElseThrow().name(), 1, Integer::sum);
        }
        return shares;
    }
}

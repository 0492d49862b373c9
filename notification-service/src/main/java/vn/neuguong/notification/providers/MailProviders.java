package vn.neuguong.notification.providers;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.mail.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.limits.SharedRates;

/**
 * The mail servers that may be asked, shared out by their weights. One in trouble is left alone for a while and asked
 * again by itself; with all in trouble none is asked.
 */
@Component
public class MailProviders {

    private static final String BREAKERS = "providers";

    private final Map<String, MailProvider> providers = new LinkedHashMap<>();
    private final ProviderSettings settings;
    private final SharedRates rates;

    MailProviders(
            ProviderSettings settings, CircuitBreakerRegistry breakers, SharedRates rates, SslBundles certificates) {
        this.settings = settings;
        this.rates = rates;
        settings.providers()
                .forEach((name, server) -> providers.put(
                        name,
                        new MailProvider(
                                name,
                                server,
                                session(server, certificates),
                                breakers.circuitBreaker("provider-" + name, BREAKERS),
                                settings.coolDown())));
    }

    private Session session(ProviderSettings.Server server, SslBundles certificates) {
        var mail = new Properties();
        mail.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(settings.connectTimeout().toMillis()));
        mail.put("mail.smtp.timeout", String.valueOf(settings.answerTimeout().toMillis()));
        mail.put(
                "mail.smtp.writetimeout",
                String.valueOf(settings.answerTimeout().toMillis()));
        mail.put("mail.smtp.socketFactory", new PromptSockets());
        mail.put("mail.smtp.auth", String.valueOf(server.username() != null));
        mail.put("mail.smtp.starttls.enable", String.valueOf(server.starttls() != ProviderSettings.Starttls.NEVER));
        mail.put(
                "mail.smtp.starttls.required", String.valueOf(server.starttls() == ProviderSettings.Starttls.REQUIRED));
        if (server.sslBundle() != null) {
            mail.put(
                    "mail.smtp.ssl.socketFactory",
                    certificates
                            .getBundle(server.sslBundle())
                            .createSslContext()
                            .getSocketFactory());
        }
        return Session.getInstance(mail);
    }

    /** Connections of one worker to any of them, kept from mail to mail. */
    public MailConnections connections() {
        return new MailConnections(settings.idle());
    }

    /** The provider of this name, unless it is not known any more. */
    public Optional<MailProvider> find(String name) {
        return Optional.ofNullable(providers.get(name));
    }

    /** Whether asking this provider makes sense now. */
    public boolean permitted(String name) {
        return find(name).filter(MailProvider::permitted).isPresent();
    }

    /**
     * A provider to ask now: by weight among those that are well; failing that one without weight, or one that has had
     * trouble and may have recovered.
     *
     * @param reachable whether the asker can get a connection to it
     */
    public Optional<MailProvider> choose(Predicate<MailProvider> reachable) {
        var permitted = providers.values().stream()
                .filter(MailProvider::permitted)
                .filter(reachable)
                .toList();
        var well = permitted.stream().filter(one -> !one.coolingDown()).toList();
        return byWeight(well)
                .or(() -> well.stream().findFirst())
                .or(() -> byWeight(permitted))
                .or(() -> permitted.stream().findFirst());
    }

    private static Optional<MailProvider> byWeight(List<MailProvider> among) {
        var total = among.stream().mapToInt(MailProvider::weight).sum();
        if (total == 0) {
            return Optional.empty();
        }
        var drawn = ThreadLocalRandom.current().nextInt(total);
        for (var one : among) {
            drawn -= one.weight();
            if (drawn < 0) {
                return Optional.of(one);
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    /** How many of these mails the provider's rate lets through now; they count as sent. */
    public int permits(MailProvider provider, int wanted) {
        var rate = provider.rate();
        return rate == null ? wanted : rates.take(rateOf(provider), rate, wanted);
    }

    /** How many mails the rates of all let through now; more than that need not be taken from the queue. */
    public int room(int wanted) {
        return (int) Math.min(
                wanted,
                providers.values().stream()
                        .filter(MailProvider::permitted)
                        .mapToLong(provider -> room(provider, wanted))
                        .sum());
    }

    /** Whether the rate of this one lets any mail through now. */
    public boolean hasRoom(MailProvider provider) {
        return room(provider, 1) > 0;
    }

    private int room(MailProvider provider, int wanted) {
        var rate = provider.rate();
        return rate == null ? wanted : rates.free(rateOf(provider), rate, wanted);
    }

    private static String rateOf(MailProvider provider) {
        return "provider " + provider.name();
    }

    /** How each is doing. */
    public List<ProviderState> states() {
        return providers.values().stream().map(MailProvider::state).toList();
    }
}

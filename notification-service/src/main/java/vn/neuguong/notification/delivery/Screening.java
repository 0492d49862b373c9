package vn.neuguong.notification.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.providers.MailProviders;
import vn.neuguong.notification.suppression.AddressDigest;
import vn.neuguong.notification.suppression.Suppression;
import vn.neuguong.notification.suppression.Suppressions;

/** Finds out why a claimed mail must not be sent, or not now, before anything is done about it. */
@Component
class Screening {

    private final MailProviders providers;
    private final Suppressions suppressions;
    private final Lanes lanes;
    private final Clock clock;

    Screening(MailProviders providers, Suppressions suppressions, Lanes lanes, Clock clock) {
        this.providers = providers;
        this.suppressions = suppressions;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** What the mail itself tells: it has become useless, or the provider that may have it cannot be asked. */
    Optional<Readiness> obstacle(Delivery claimed) {
        if (claimed.request().isStale(clock.instant())) {
            return Optional.of(new Readiness.Stale());
        }
        return claimed.undecidedProvider()
                .filter(provider -> providers.find(provider).isPresent() && !providers.permitted(provider))
                .map(provider ->
                        new Readiness.Missing("the provider " + provider + " may have it and cannot be asked"));
    }

    /** Those of the recipients whose addresses take no mail, by the digests of these. */
    Map<String, Suppression> suppressed(Collection<Person> recipients) {
        return suppressions.activeAmong(recipients.stream()
                .map(Person::email)
                .filter(Objects::nonNull)
                .map(AddressDigest::of)
                .toList());
    }

    /** What the recipient's address tells; nothing when it is not known. */
    Optional<Readiness> obstacle(Delivery claimed, @Nullable Person recipient, Map<String, Suppression> suppressed) {
        if (recipient == null || recipient.email() == null) {
            return Optional.empty();
        }
        var suppression = suppressed.get(AddressDigest.of(recipient.email()));
        if (suppression != null && claimed.undecidedProvider().isEmpty()) {
            return Optional.of(new Readiness.Barred(suppression.inWords()));
        }
        var lane = lanes.of(recipient.email());
        return lane.equals(claimed.lane()) ? Optional.empty() : Optional.of(new Readiness.Elsewhere(lane));
    }
}

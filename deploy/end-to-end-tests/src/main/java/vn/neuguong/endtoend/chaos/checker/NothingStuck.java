package vn.neuguong.endtoend.chaos.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** No event waits to be published, no record to be read, no mail to be sent. */
final class NothingStuck implements Invariant {

    @Override
    public List<Violation> breachesIn(Facts facts) {
        var breaches = new ArrayList<Violation>();
        for (var aggregate : facts.aggregates()) {
            if (!aggregate.deadReason().isEmpty()) {
                breaches.add(Promise.NOTHING_STUCK.broken(
                        "%s %s is dead: %s", aggregate.collection(), aggregate.id(), aggregate.deadReason()));
            } else if (aggregate.unpublished() > 0) {
                breaches.add(Promise.NOTHING_STUCK.broken(
                        "%s %s has %d unpublished events",
                        aggregate.collection(), aggregate.id(), aggregate.unpublished()));
            }
        }
        facts.lag().forEach((group, records) -> {
            if (records > 0) {
                breaches.add(Promise.NOTHING_STUCK.broken("%s has %d records to read", group, records));
            }
        });
        facts.deliveries().stream()
                .filter(delivery -> Set.of("CREATED", "SENDING").contains(delivery.status()))
                .forEach(delivery -> breaches.add(
                        Promise.NOTHING_STUCK.broken("the mail %s is %s", delivery.id(), delivery.status())));
        return breaches;
    }
}

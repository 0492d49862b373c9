package vn.neuguong.notification.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.DeliverySettings.Domain;
import vn.neuguong.notification.limits.SharedRates;

/**
 * The queue has one lane without a limit and one for each limited domain, or group of domains, so that whoever waits for
 * a slow domain is not in the way of the others. In which lane a mail waits is known once its recipient is.
 */
@Component
class Lanes {

    /** The lane of everybody whose domain has no limit, or is not known yet. */
    static final String UNLIMITED = "";

    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Map<String, String> laneOfDomain = new LinkedHashMap<>();
    private final SharedRates rates;

    Lanes(DeliverySettings settings, SharedRates rates) {
        this.rates = rates;
        for (var domain : settings.domains()) {
            var name = domain.names().iterator().next().toLowerCase(Locale.ROOT);
            lanes.put(name, Lane.of(domain));
            domain.names().forEach(one -> laneOfDomain.put(one.toLowerCase(Locale.ROOT), name));
        }
    }

    private record Lane(Domain limit, Semaphore connections) {

        static Lane of(Domain limit) {
            return new Lane(
                    limit, new Semaphore(limit.connections() == null ? Integer.MAX_VALUE : limit.connections()));
        }
    }

    /** Whether no domain is limited. */
    boolean none() {
        return lanes.isEmpty();
    }

    /** The lane of mails to this address. */
    String of(String address) {
        var domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return laneOfDomain.getOrDefault(domain, UNLIMITED);
    }

    /** All of them, in an order of chance: none always comes last. */
    List<String> shuffled() {
        var names = new ArrayList<>(lanes.keySet());
        names.add(UNLIMITED);
        Collections.shuffle(names);
        return names;
    }

    /** Asks to send mails of a lane, at most so many; the pass must be closed when they are sent. */
    Pass enter(String name, int wanted) {
        var lane = lanes.get(name);
        if (lane == null) {
            return new Pass(name, null, wanted);
        }
        if (!lane.connections().tryAcquire()) {
            return new Pass(name, null, 0);
        }
        var rate = lane.limit().rate();
        return new Pass(name, lane, rate == null ? wanted : rates.take(rateOf(name), rate, wanted));
    }

    private static String rateOf(String lane) {
        return "domain " + lane;
    }

    /** The right to send some mails of a lane. */
    final class Pass implements AutoCloseable {

        private final String name;
        private final @Nullable Lane lane;
        private final int mails;
        private int used;

        private Pass(String name, @Nullable Lane lane, int mails) {
            this.name = name;
            this.lane = lane;
            this.mails = mails;
        }

        /** How many mails it is good for; none when the lane is full. */
        int mails() {
            return mails;
        }

        void use(int sent) {
            used += sent;
        }

        @Override
        public void close() {
            if (lane == null) {
                return;
            }
            lane.connections().release();
            if (lane.limit().rate() != null) {
                rates.giveBack(rateOf(name), lane.limit().rate(), mails - used);
            }
        }
    }
}

package vn.neuguong.pledge.offices;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts how often one network address has tried to sign in lately. Each instance counts for itself and remembers the
 * last ten thousand addresses only: it slows down guessing, it is no ledger.
 */
@Component
public class TryCounter {

    private static final int REMEMBERED = 10_000;

    private record Window(Instant since, int tries) {}

    private final OfficeSettings settings;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    TryCounter(OfficeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one more try; false when it is one too many. */
    public synchronized boolean mayTry(String client) {
        var now = clock.instant();
        var window = windows.get(client);
        if (window == null || !now.isBefore(window.since().plus(settings.throttleWindow()))) {
            window = new Window(now, 0);
        }
        windows.put(client, new Window(window.since(), window.tries() + 1));
        return window.tries() < settings.triesPerClient();
    }
}

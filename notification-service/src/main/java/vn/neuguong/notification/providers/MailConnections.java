package vn.neuguong.notification.providers;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections of one worker, one to each provider it has asked; to be used by one thread at a time. */
public final class MailConnections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailConnections.class);

    private final Duration idle;
    private final Map<MailProvider, MailConnection> open = new HashMap<>();

    MailConnections(Duration idle) {
        this.idle = idle;
    }

    /** Whether there is a connection to this provider, or one may be opened. */
    public boolean mayReach(MailProvider provider) {
        return open.containsKey(provider) || provider.connections().availablePermits() > 0;
    }

    /**
     * An open connection to the provider.
     *
     * @throws MailServerUnavailableException when it cannot be had; the provider is known to be in trouble then
     */
    public MailConnection to(MailProvider provider) throws MailServerUnavailableException {
        var connection = open.get(provider);
        if (connection == null) {
            if (!provider.connections().tryAcquire()) {
                throw new MailServerUnavailableException("all connections to " + provider.name() + " are in use");
            }
            connection = new MailConnection(provider);
            open.put(provider, connection);
        }
        try {
            connection.open();
            return connection;
        } catch (MailServerUnavailableException e) {
            provider.inTrouble(e);
            drop(provider);
            throw e;
        }
    }

    /**
     * Makes sure that some provider can be asked, before anything is taken from the queue.
     *
     * @throws MailServerUnavailableException when none can
     */
    public void reachAny(MailProviders providers) throws MailServerUnavailableException {
        var unreachable = new HashSet<MailProvider>();
        while (true) {
            var provider = providers
                    .choose(one -> !unreachable.contains(one) && mayReach(one))
                    .orElseThrow(() -> new MailServerUnavailableException("no mail server can be asked"));
            try {
                to(provider);
                return;
            } catch (MailServerUnavailableException e) {
                LOG.warn(e.getMessage());
                unreachable.add(provider);
            }
        }
    }

    /** Frees the servers of connections nobody needs. */
    public void closeIdle() {
        open.entrySet().stream()
                .filter(entry -> entry.getValue().idleFor(idle))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::drop);
    }

    private void drop(MailProvider provider) {
        var connection = open.remove(provider);
        if (connection != null) {
            connection.close();
            provider.connections().release();
        }
    }

    @Override
    public void close() {
        Map.copyOf(open).keySet().forEach(this::drop);
    }
}

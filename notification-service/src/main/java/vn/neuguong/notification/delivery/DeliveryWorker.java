package vn.neuguong.notification.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.providers.MailConnections;
import vn.neuguong.notification.providers.MailProviders;
import vn.neuguong.notification.providers.MailServerUnavailableException;

/**
 * One turn of a worker: claims mails lane by lane and owner by owner, and dispatches them. Owners that do not answer and
 * mail servers that cannot be reached leave their mails in the queue untouched.
 */
@Component
class DeliveryWorker {

    private final Owners owners;
    private final Lanes lanes;
    private final DeliveryQueue queue;
    private final MailProviders providers;
    private final Dispatch dispatch;
    private final List<HeldKinds> heldKinds;
    private final DeliverySettings settings;

    DeliveryWorker(
            Owners owners,
            Lanes lanes,
            DeliveryQueue queue,
            MailProviders providers,
            Dispatch dispatch,
            ObjectProvider<HeldKinds> heldKinds,
            DeliverySettings settings) {
        this.owners = owners;
        this.lanes = lanes;
        this.queue = queue;
        this.providers = providers;
        this.dispatch = dispatch;
        this.heldKinds = heldKinds.orderedStream().toList();
        this.settings = settings;
    }

    /**
     * Sends a batch of each owner's mails in each lane.
     *
     * @param goOn asked before every mail; once false, the mails still claimed go back to the queue
     * @return how many mails were claimed
     */
    int turn(MailConnections connections, BooleanSupplier goOn) throws MailServerUnavailableException {
        var held = new HashSet<String>();
        heldKinds.forEach(kinds -> held.addAll(kinds.all()));
        var claimed = 0;
        for (var lane : lanes.shuffled()) {
            for (var owner : shuffledOwners()) {
                if (goOn.getAsBoolean() && available(owner) && queue.hasDue(owner, lane, held)) {
                    claimed += send(owner, lane, held, connections, goOn);
                }
            }
        }
        return claimed;
    }

    /** No owner always comes last. */
    private List<String> shuffledOwners() {
        var names = new ArrayList<>(owners.names());
        names.add(MailRequest.OURSELVES);
        Collections.shuffle(names);
        return names;
    }

    /** Mails of our own list tasks of several owners; one that is away keeps those back that name it. */
    private boolean available(String owner) {
        return owner.equals(MailRequest.OURSELVES) || owners.available(owner);
    }

    private int send(String owner, String lane, Set<String> held, MailConnections connections, BooleanSupplier goOn)
            throws MailServerUnavailableException {
        connections.reachAny(providers);
        try (var pass = lanes.enter(lane, providers.room(settings.batch()))) {
            if (pass.mails() == 0) {
                return 0;
            }
            var batch = queue.claim(owner, lane, held, pass.mails());
            pass.use(batch.size());
            if (!batch.isEmpty()) {
                dispatch.send(batch, connections, goOn);
            }
            return batch.size();
        }
    }
}

package vn.neuguong.pledge.acknowledgements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Queues without a database. */
public final class QueuesInMemory implements AcknowledgementQueues {

    private final Map<String, AcknowledgementQueue> queues = new LinkedHashMap<>();

    @Override
    public Optional<AcknowledgementQueue> findById(String id) {
        return Optional.ofNullable(queues.get(id));
    }

    @Override
    public AcknowledgementQueue save(AcknowledgementQueue queue) {
        queues.put(queue.aggregateId(), queue);
        return queue;
    }

    public void clear() {
        queues.clear();
    }

    /** Everything the queues raised, in no order between queues. */
    public List<Object> raisedEvents() {
        return queues.values().stream()
                .flatMap(queue -> queue.raisedEvents().stream())
                .toList();
    }
}

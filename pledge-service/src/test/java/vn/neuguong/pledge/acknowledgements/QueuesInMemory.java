package vn.neuguong.pledge.acknowledgements;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;

/** Queues without a database. */
public final class QueuesInMemory implements AcknowledgementQueues {

    private final Map<String, AcknowledgementQueue> queues = new LinkedHashMap<>();

    @Override
    public Optional<AcknowledgementQueue> findById(String id) {
        return Optional.ofNullable(queues.get(id));
    }

    @Override
    public List<AcknowledgementQueue> findByOpensAtLessThanEqualOrderByOpensAt(Instant now, Limit limit) {
        return List.copyOf(queues.values());
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

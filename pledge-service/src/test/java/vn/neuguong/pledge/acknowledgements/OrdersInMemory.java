package vn.neuguong.pledge.acknowledgements;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;

/** Orders without a database. */
public final class OrdersInMemory implements AcknowledgementOrders {

    private final Map<String, AcknowledgementOrder> orders = new LinkedHashMap<>();

    public void clear() {
        orders.clear();
    }

    @Override
    public Optional<AcknowledgementOrder> findById(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public List<AcknowledgementOrder> findByQueueId(String queueId) {
        return orders.values().stream()
                .filter(order -> order.queueId().equals(queueId))
                .toList();
    }

    @Override
    public List<AcknowledgementOrder> findAllByOrderByOrderedAt(Limit limit) {
        return orders.values().stream()
                .sorted(Comparator.comparing(AcknowledgementOrder::orderedAt))
                .limit(limit.max())
                .toList();
    }

    @Override
    public AcknowledgementOrder insert(AcknowledgementOrder order) {
        if (orders.containsKey(order.id())) {
            throw new DuplicateKeyException(order.id());
        }
        return save(order);
    }

    @Override
    public AcknowledgementOrder save(AcknowledgementOrder order) {
        orders.put(order.id(), order);
        return order;
    }

    @Override
    public void deleteById(String id) {
        orders.remove(id);
    }
}

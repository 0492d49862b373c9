package vn.neuguong.pledge.acknowledgements;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The orders that are not carried out yet. */
interface AcknowledgementOrders extends Repository<AcknowledgementOrder, String> {

    Optional<AcknowledgementOrder> findById(String id);

    List<AcknowledgementOrder> findByQueueId(String queueId);

    List<AcknowledgementOrder> findAllByOrderByOrderedAt(Limit limit);

    AcknowledgementOrder insert(AcknowledgementOrder order);

    AcknowledgementOrder save(AcknowledgementOrder order);

    void deleteById(String id);
}

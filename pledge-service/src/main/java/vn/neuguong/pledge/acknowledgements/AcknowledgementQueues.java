package vn.neuguong.pledge.acknowledgements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The queues of all seats. */
interface AcknowledgementQueues extends Repository<AcknowledgementQueue, String> {

    Optional<AcknowledgementQueue> findById(String id);

    /** Those whose round has been collected long enough, longest first. */
    List<AcknowledgementQueue> findByOpensAtLessThanEqualOrderByOpensAt(Instant now, Limit limit);

    AcknowledgementQueue save(AcknowledgementQueue queue);
}

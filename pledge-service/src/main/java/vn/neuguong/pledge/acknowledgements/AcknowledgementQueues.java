package vn.neuguong.pledge.acknowledgements;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The queues of all seats. */
interface AcknowledgementQueues extends Repository<AcknowledgementQueue, String> {

    Optional<AcknowledgementQueue> findById(String id);

    AcknowledgementQueue save(AcknowledgementQueue queue);
}

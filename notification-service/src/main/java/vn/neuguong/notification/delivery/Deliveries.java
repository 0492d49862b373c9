package vn.neuguong.notification.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All mails, sent or not. */
interface Deliveries extends MongoRepository<Delivery, String> {

    List<Delivery> findByRequestCauseIdAndStatus(String causeId, DeliveryStatus status);

    Optional<Delivery> findByMessageId(String messageId);

    List<Delivery> findByRequestCauseIdInAndStatus(Collection<String> causeIds, DeliveryStatus status);
}

package vn.neuguong.notification.delivery;

import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All mails, sent or not. */
interface Deliveries extends MongoRepository<Delivery, String> {

    List<Delivery> findByRequestCauseIdAndStatus(String causeId, DeliveryStatus status);

    List<Delivery> findByRequestCauseIdInAndStatus(Collection<String> causeIds, DeliveryStatus status);
}

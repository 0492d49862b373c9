package vn.neuguong.notification.bounces;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All reports that came. */
public interface StoredReports extends MongoRepository<StoredReport, String> {

    /** Those about no mail of ours, after the given id in the order of their ids. */
    List<StoredReport> findByDeliveryIdIsNullAndIdGreaterThanOrderByIdAsc(String after, Limit limit);

    /** Those with ids after the given one, in their order. */
    List<StoredReport> findByIdGreaterThanOrderByIdAsc(String after, Limit limit);
}

package vn.neuguong.notification.suppression;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All addresses that are or were suppressed. */
public interface Suppressions extends MongoRepository<Suppression, String> {

    /** Those with ids after the given one, in their order. */
    List<Suppression> findByAddressGreaterThanOrderByAddressAsc(String after, Limit limit);

    /** What is known of a person's addresses: for erasure. */
    void deleteByPersonId(String personId);

    /** Those of the digests to whose addresses no mail is sent. */
    default Map<String, Suppression> activeAmong(Collection<String> addresses) {
        return findAllById(addresses).stream()
                .filter(Suppression::active)
                .collect(Collectors.toMap(Suppression::address, Function.identity()));
    }
}

package vn.neuguong.notification.people;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Where people work. Written by the roster's events only. */
public interface Employments extends Repository<Employment, String> {

    Optional<Employment> findById(String personId);

    List<Employment> findAllById(Iterable<String> personIds);

    /** Those known of the given people, by person. */
    default Map<String, Employment> of(Collection<String> personIds) {
        return findAllById(personIds).stream().collect(toMap(Employment::personId, employment -> employment));
    }
}

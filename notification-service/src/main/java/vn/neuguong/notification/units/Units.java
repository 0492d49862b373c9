package vn.neuguong.notification.units;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The units known so far. They are written by the roster's events only. */
public interface Units extends Repository<Unit, String> {

    Optional<Unit> findById(String unitId);

    List<Unit> findAll();

    /** The unit with this code, if it has been heard of. */
    default Optional<Unit> find(String unitId) {
        return findById(unitId);
    }

    /** Who answers for whom as things stand now; a few thousand units, read at once. */
    default Superiors superiors() {
        return new Superiors(findAll());
    }
}

package vn.neuguong.pledge.programmes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All programmes. */
public interface Programmes extends Repository<Programme, String> {

    /** The programme with this id. */
    Optional<Programme> findById(String id);

    /** All of them, ordered by id. */
    List<Programme> findAllByOrderById();

    /** Whether the id is taken. */
    boolean existsById(String id);

    /** Stores a new or changed programme together with its events. */
    Programme save(Programme programme);
}

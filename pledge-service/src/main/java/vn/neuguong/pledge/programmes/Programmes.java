package vn.neuguong.pledge.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All programmes. */
public interface Programmes extends Repository<Programme, String> {

    /** The programme with this id. */
    Optional<Programme> findById(String id);

    /** Those after the given id, by id; for paging. */
    List<Programme> findByIdGreaterThanOrderByIdAsc(String afterId, Limit limit);

    /** Those in this state, by id. */
    List<Programme> findByStatusOrderById(ProgrammeStatus status);

    /** Stores a new or changed programme together with its events. */
    Programme save(Programme programme);

    /** Those people are asked to sign now: launched and not ended. */
    default List<Programme> findRunning() {
        return findByStatusOrderById(ProgrammeStatus.LAUNCHED);
    }

    /** The running ones whose period includes the day. */
    default List<Programme> findRunningOn(LocalDate day) {
        return findRunning().stream()
                .filter(programme -> programme.plan().period().includes(day))
                .toList();
    }
}

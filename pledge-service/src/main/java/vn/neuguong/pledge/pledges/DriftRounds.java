package vn.neuguong.pledge.pledges;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The one {@link DriftRound}. */
interface DriftRounds extends Repository<DriftRound, String> {

    Optional<DriftRound> findById(String id);

    /** Refuses whoever is not the last to have saved it. */
    DriftRound save(DriftRound round);
}

package vn.neuguong.pledge.pledges;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Refuses whoever is not the last to have saved the round, as the database does. */
final class DriftRoundsInMemory implements DriftRounds {

    private @Nullable DriftRound stored;
    private int saves;
    private int dieAtSave = Integer.MAX_VALUE;

    /** The instance dies instead of saving for the n-th time from now. */
    void dieAtSave(int number) {
        dieAtSave = saves + number;
    }

    @Override
    public Optional<DriftRound> findById(String id) {
        return Optional.ofNullable(stored);
    }

    @Override
    public DriftRound save(DriftRound round) {
        if (++saves == dieAtSave) {
            throw new IllegalStateException("killed");
        }
        if (round.version() == null && stored != null) {
            throw new DuplicateKeyException(round.id());
        }
        if (stored != null && !Objects.equals(stored.version(), round.version())) {
            throw new OptimisticLockingFailureException(round.id());
        }
        var next = round.version() == null ? 0 : round.version() + 1;
        stored = new DriftRound(round.id(), round.day(), round.place(), round.heldUntil(), next);
        return stored;
    }
}

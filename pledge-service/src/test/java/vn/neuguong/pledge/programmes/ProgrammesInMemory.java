package vn.neuguong.pledge.programmes;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;

/** Programmes without a database. */
public final class ProgrammesInMemory implements Programmes {

    private final TreeMap<String, Programme> stored = new TreeMap<>();
    private int writes;

    public ProgrammesInMemory holding(Programme... programmes) {
        for (var programme : programmes) {
            stored.put(programme.id(), programme);
        }
        return this;
    }

    public int writes() {
        return writes;
    }

    @Override
    public Optional<Programme> findById(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Programme> findByIdGreaterThanOrderByIdAsc(String afterId, Limit limit) {
        return stored.tailMap(afterId, false).values().stream()
                .limit(limit.max())
                .toList();
    }

    @Override
    public List<Programme> findByStatusOrderById(ProgrammeStatus status) {
        return stored.values().stream()
                .filter(programme -> programme.status() == status)
                .toList();
    }

    @Override
    public Programme save(Programme programme) {
        var known = stored.put(programme.id(), programme);
        if (known != null && known != programme) {
            stored.put(programme.id(), known);
            throw new DuplicateKeyException(programme.id());
        }
        writes++;
        return programme;
    }
}

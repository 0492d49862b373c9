package vn.neuguong.pledge.dissemination;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;

/** Briefings without a database. */
public final class BriefingsInMemory implements Briefings {

    private final TreeMap<String, Briefing> stored = new TreeMap<>();

    public void clear() {
        stored.clear();
    }

    /** How many took part in any activity. */
    long attended(String activityId) {
        return stored.values().stream()
                .flatMap(briefing -> briefing.participationIn(activityId).stream())
                .filter(Participation::attended)
                .count();
    }

    @Override
    public Optional<Briefing> findById(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Briefing> findAllById(Iterable<String> ids) {
        return StreamSupport.stream(ids.spliterator(), false)
                .flatMap(id -> findById(id).stream())
                .toList();
    }

    @Override
    public List<Briefing> findByParticipations_ActivityIdAndIdGreaterThanOrderByIdAsc(
            String activityId, String afterId, Limit limit) {
        return stored.tailMap(afterId, false).values().stream()
                .filter(briefing -> briefing.participationIn(activityId).isPresent())
                .limit(limit.max())
                .toList();
    }

    @Override
    public Briefing save(Briefing briefing) {
        stored.put(briefing.id(), briefing);
        return briefing;
    }

    @Override
    public <S extends Briefing> List<S> insert(Iterable<S> briefings) {
        for (var briefing : briefings) {
            if (stored.putIfAbsent(briefing.id(), briefing) != null) {
                throw new DuplicateKeyException(briefing.id());
            }
        }
        return List.of();
    }
}

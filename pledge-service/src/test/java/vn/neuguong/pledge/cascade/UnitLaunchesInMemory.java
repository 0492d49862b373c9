package vn.neuguong.pledge.cascade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;

/** Launches in the units without a database. */
public final class UnitLaunchesInMemory implements UnitLaunches {

    private final TreeMap<String, UnitLaunch> stored = new TreeMap<>();
    private int writes;

    public void holdOnly(UnitLaunch... launches) {
        stored.clear();
        writes = 0;
        for (var launch : launches) {
            stored.put(launch.id(), launch);
        }
    }

    public int writes() {
        return writes;
    }

    List<UnitLaunch> all() {
        return List.copyOf(stored.values());
    }

    @Override
    public Optional<UnitLaunch> findById(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<UnitLaunch> findAllById(Iterable<String> ids) {
        return StreamSupport.stream(ids.spliterator(), false)
                .flatMap(id -> findById(id).stream())
                .toList();
    }

    @Override
    public List<UnitLaunch> findBySubjectProgrammeIdAndSubjectProgrammeVersion(String programmeId, int version) {
        return of(programmeId)
                .filter(launch -> launch.subject().programmeVersion() == version)
                .toList();
    }

    @Override
    public List<UnitLaunch> findBySubjectProgrammeIdAndOpenTrueAndIdGreaterThanOrderById(
            String programmeId, String afterId, Limit limit) {
        return of(programmeId)
                .filter(launch -> launch.isOpen() && launch.id().compareTo(afterId) > 0)
                .limit(limit.max())
                .toList();
    }

    @Override
    public List<UnitLaunch> findBySubjectProgrammeIdAndNextDueAtLessThan(String programmeId, Instant moment) {
        return of(programmeId).filter(launch -> launch.isLateAt(moment)).toList();
    }

    private Stream<UnitLaunch> of(String programmeId) {
        return stored.values().stream()
                .filter(launch -> launch.subject().programmeId().equals(programmeId));
    }

    @Override
    public UnitLaunch save(UnitLaunch launch) {
        writes++;
        stored.put(launch.id(), launch);
        return launch;
    }

    @Override
    public <S extends UnitLaunch> List<S> insert(Iterable<S> launches) {
        launches.forEach(launch -> {
            if (stored.putIfAbsent(launch.id(), launch) != null) {
                throw new DuplicateKeyException(launch.id());
            }
            writes++;
        });
        return List.of();
    }
}

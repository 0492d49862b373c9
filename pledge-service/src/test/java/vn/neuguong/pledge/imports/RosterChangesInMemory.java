package vn.neuguong.pledge.imports;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;

final class RosterChangesInMemory implements RosterChanges {

    private final Map<String, RosterChange> changes = new ConcurrentSkipListMap<>();

    void clear() {
        changes.clear();
    }

    List<RosterChange> those(String importId) {
        return those(importId, "").toList();
    }

    @Override
    public List<RosterChange> findByImportIdAndFileAndIdGreaterThanOrderByIdAsc(
            String importId, RosterFile file, String id, Limit limit) {
        return those(importId, id)
                .filter(change -> change.file() == file)
                .limit(limit.max())
                .toList();
    }

    @Override
    public List<RosterChange> findByImportIdAndKindAndIdGreaterThanOrderByIdAsc(
            String importId, ChangeKind kind, String id, Limit limit) {
        return those(importId, id)
                .filter(change -> change.kind() == kind)
                .limit(limit.max())
                .toList();
    }

    @Override
    public <S extends RosterChange> List<S> insert(Iterable<S> added) {
        added.forEach(change -> changes.put(change.id(), change));
        return List.of();
    }

    @Override
    public long deleteByImportId(String importId) {
        long before = changes.size();
        changes.values().removeIf(change -> change.importId().equals(importId));
        return before - changes.size();
    }

    private Stream<RosterChange> those(String importId, String after) {
        return changes.values().stream()
                .filter(change ->
                        change.importId().equals(importId) && change.id().compareTo(after) > 0);
    }
}

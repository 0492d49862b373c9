package vn.neuguong.pledge.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import vn.neuguong.pledge.Copies;

/** With the promises of the database: a version on every save, and one import at most that is being applied. */
final class RosterImportsInMemory implements RosterImports {

    private final Map<String, Document> imports = new HashMap<>();

    void clear() {
        imports.clear();
    }

    @Override
    public Optional<RosterImport> findById(String importId) {
        return Optional.ofNullable(imports.get(importId)).map(RosterImportsInMemory::read);
    }

    @Override
    public synchronized RosterImport save(RosterImport rosterImport) {
        var document = Copies.write(rosterImport);
        long version = version(document);
        var stored = imports.get(rosterImport.importId());
        if (version != (stored == null ? 0 : version(stored))) {
            throw new OptimisticLockingFailureException(rosterImport.importId());
        }
        if (document.get("exclusive") != null
                && imports.values().stream().anyMatch(other -> other != stored && other.get("exclusive") != null)) {
            throw new DuplicateKeyException("exclusive");
        }
        document.put("version", version + 1);
        imports.put(rosterImport.importId(), document);
        return read(document);
    }

    @Override
    public long countByStatus(RosterImport.Status status) {
        return all().filter(each -> each.status() == status).count();
    }

    @Override
    public Optional<RosterImport> findFirstByDueAtLessThanEqualOrderByDueAtAsc(Instant now) {
        return imports.values().stream()
                .filter(document -> document.getDate("dueAt") != null
                        && !document.getDate("dueAt").toInstant().isAfter(now))
                .min(Comparator.comparing(document -> document.getDate("dueAt")))
                .map(RosterImportsInMemory::read);
    }

    @Override
    public List<RosterImport> findByOrderByReceivedAtDesc(Limit limit) {
        return all().sorted(Comparator.comparing(RosterImport::receivedAt).reversed())
                .limit(limit.max())
                .toList();
    }

    @Override
    public List<RosterImport> findByRowsKeptTrueAndStatusInAndExpiresAtBefore(
            Collection<RosterImport.Status> statuses, Instant now) {
        return all().filter(each -> each.keepsRows()
                        && statuses.contains(each.status())
                        && each.expiresAt().isBefore(now))
                .toList();
    }

    @Override
    public void deleteById(String importId) {
        imports.remove(importId);
    }

    private Stream<RosterImport> all() {
        return List.copyOf(imports.values()).stream().map(RosterImportsInMemory::read);
    }

    private static long version(Document document) {
        return document.get("version") instanceof Number version ? version.longValue() : 0;
    }

    private static RosterImport read(Document document) {
        return Copies.read(RosterImport.class, document);
    }
}

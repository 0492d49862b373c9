package vn.neuguong.pledge.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class RosterImportsInMemory implements RosterImports {

    private final Map<String, RosterImport> imports = new HashMap<>();

    void clear() {
        imports.clear();
    }

    @Override
    public Optional<RosterImport> findById(String importId) {
        return Optional.ofNullable(imports.get(importId));
    }

    @Override
    public RosterImport save(RosterImport rosterImport) {
        imports.put(rosterImport.importId(), rosterImport);
        return rosterImport;
    }

    @Override
    public long countByStatus(RosterImport.Status status) {
        return imports.values().stream().filter(each -> each.status() == status).count();
    }

    @Override
    public List<RosterImport> findByStatusAndConfirmingSinceBefore(RosterImport.Status status, Instant moment) {
        throw new UnsupportedOperationException("Only the database sweeps");
    }

    @Override
    public long deleteByStatusInAndExpiresAtBefore(Collection<RosterImport.Status> statuses, Instant now) {
        throw new UnsupportedOperationException("Only the database sweeps");
    }
}
